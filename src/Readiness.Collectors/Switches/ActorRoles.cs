using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Switches;

/// <summary>The roles that an actor goes through: the one it starts with, then those that it assumes, one from the other.</summary>
/// <param name="First">Not collected or absent as <see cref="ActorRole"/> says.</param>
internal sealed record ActorRoles(Fact<string> First, IReadOnlyList<string> Assumed)
{
    public static ActorRoles Of(Component? actor, Plan plan, CollectedFacts collected) =>
        new(ActorRole.Of(actor, plan, collected), (actor?.Settings as IActorSettings)?.Assumes ?? []);

    /// <summary>The role under which it acts; known as soon as the plan names one that it assumes.</summary>
    public Fact<string> Acting => Assumed is [.., var last] ? Fact<string>.Present(last) : First;

    /// <summary>All that are known, in their order.</summary>
    public IEnumerable<string> Known => First.IsPresent ? Assumed.Prepend(First.Value) : Assumed;
}
