using Readiness.Collectors.Aws;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Switches;

/// <summary>The role that an actor runs under: as the plan says, else as its instance hands it out.</summary>
internal static class ActorRole
{
    /// <summary>Not collected, with the reason, when nobody knows; absent when its instance hands out none.</summary>
    public static Fact<string> Of(Component? actor, Plan plan, CollectedFacts collected)
    {
        if (actor?.Settings is not IActorSettings settings) return Fact<string>.Missing(NotCollectedReason.Unsupported, $"which permission {actor?.Name} needs is not known");
        if (settings.Role is { } role) return Fact<string>.Present(role);
        if (ActorInstance.Of(actor) is not { } instance)
            return Fact<string>.Missing(NotCollectedReason.Undeclared, $"the plan does not say under which role {actor.Name} runs: give its role or its instance");
        return instance.Facts(plan, collected)?.Role ?? Fact<string>.Missing(NotCollected.NotRequested);
    }

    /// <summary>Whether two ARNs mean one role, whatever path they state: plans often leave it out.</summary>
    public static bool AreSame(string left, string right) =>
        AwsArn.TryParse(left, out var one) && AwsArn.TryParse(right, out var other) && one.Account == other.Account && one.RoleName is { } name
        && string.Equals(name, other.RoleName, StringComparison.OrdinalIgnoreCase);
}
