using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;
using Readiness.Core.Simulation.Losses;
using Readiness.Core.Simulation.Time;

namespace Readiness.Core.Simulation.Steps;

/// <summary>Start: whether there is a service at the standby, whether it survives, and whether it serves or can be started.</summary>
internal static class StartWalk
{
    public static StepRun Walk(Step step, StartFacts start, LostWorld world)
    {
        var (parts, takes) = TimedPart.AddUp(start.Terms);
        List<Requirement> requirements =
        [
            new(Answers.Not(Answers.Any(world.TakesByName(start.Name), world.TakesPlace(start.Site))),
                $"{start.Name} is lost{(start.Site.IsPresent ? $" with {start.Site.Value}" : "")}", RestsOn.Fact("start.site", start.Site)),
            new(Answers.Any(Truth.Of(start.Serves), Truth.Of(start.Startable)),
                $"{start.Name} does not serve{(start.Trouble.IsPresent ? $": {start.Trouble.Value}" : "")}{(start.Obstacle.IsPresent ? $", and cannot be started: {start.Obstacle.Value}" : "")}",
                RestsOn.Fact("start.serves", start.Serves), RestsOn.Fact("start.startable", start.Startable)),
            new(start.CertificateValid.IsAbsent ? Answer.Yes : Truth.Of(start.CertificateValid),
                $"the certificate of {start.Name} is not valid for its users", RestsOn.Fact("start.certificateValid", start.CertificateValid)),
        ];
        return StepWalk.Judge(step, requirements, takes, parts) with { Remarks = [.. Remarks(start)] };
    }

    private static IEnumerable<string> Remarks(StartFacts start)
    {
        if (Truth.Of(start.Serves) == Answer.No && Truth.Of(start.Startable) == Answer.Yes)
            yield return $"{start.Name} has yet to be started ({start.Trouble.ValueOr("it does not serve")}): whether the provider has room for it on that day, nobody can tell";
    }
}
