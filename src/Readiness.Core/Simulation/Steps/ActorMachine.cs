using Readiness.Core.Facts.Steps;

namespace Readiness.Core.Simulation.Steps;

/// <summary>What the machine of a switch's actor must do for it: run, and hand out the actor's credentials.</summary>
internal static class ActorMachine
{
    private const string Running = "running";

    public static IEnumerable<Requirement> Requirements(SwitchFacts change)
    {
        // A plan that names no machine says that the actor needs none.
        if (change.Instance.IsAbsent) return [];
        if (!change.Instance.IsPresent)
            return [new Requirement(Answer.Unknown, $"whether {change.By} has a machine to run on cannot be told", RestsOn.Fact("switch.instance", change.Instance))];
        var machine = change.Instance.Value;
        var container = machine.Container ? "which does not reach into its container" : "which is switched off";
        return
        [
            new(Truth.Of(machine.Exists), $"{machine.Name}, on which {change.By} runs, is not there", RestsOn.Fact("switch.instance.exists", machine.Exists)),
            new(machine.State.IsNotCollected ? Answer.Unknown : Answers.Of(machine.State.ValueOr("") == Running),
                $"{machine.Name}, on which {change.By} runs, is {machine.State}", RestsOn.Fact("switch.instance.state", machine.State)),
            new(Truth.Of(machine.HandsOutActor), $"{machine.Name} does not hand {change.By} its role", RestsOn.Fact("switch.instance.handsOutActor", machine.HandsOutActor)),
            new(machine.TrustedByRole.IsAbsent ? Answer.Yes : Truth.Of(machine.TrustedByRole), $"the role of {change.By} does not trust {machine.Name} with it", RestsOn.Fact("switch.instance.trustedByRole", machine.TrustedByRole)),
            new(Answers.All(Truth.Of(machine.MetadataEnabled), HopsReach(machine)), $"{change.By} gets no credentials from the metadata service of {machine.Name}, {container}",
                RestsOn.Fact("switch.instance.metadataEnabled", machine.MetadataEnabled), RestsOn.Fact("switch.instance.metadataHopLimit", machine.MetadataHopLimit)),
        ];
    }

    // A container with a network of its own is one hop further away.
    private static Answer HopsReach(SwitchInstance machine) =>
        !machine.Container ? Answer.Yes
        : machine.MetadataHopLimit.IsPresent ? Answers.Of(machine.MetadataHopLimit.Value >= 2)
        : Answer.Unknown;
}
