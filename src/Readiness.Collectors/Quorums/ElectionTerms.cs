using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;

namespace Readiness.Collectors.Quorums;

/// <summary>What the time until a Raft cluster decides again is made of.</summary>
/// <remarks>
/// At best nothing, since the leader may survive. When it is lost, the others first have to miss it, and may then split their votes and try again.
/// One split round is what counts as the worst; Raft draws its waits at random so that a second one is rare, and sets no bound.
/// How long votes travel is left out: elections are tuned to be ten times that at least.
/// </remarks>
internal static class ElectionTerms
{
    private static readonly Fact<TimeSpan> Nothing = Fact<TimeSpan>.Present(TimeSpan.Zero);

    /// <summary>etcd's follower stands for election when it has heard nothing for a time drawn from T to 2 T, T being the election timeout, and again after another such time.</summary>
    /// <returns>0 at best, 1.5 T as a rule, 4 T at worst.</returns>
    public static FactList<TimeTerm> OfEtcd(Fact<TimeSpan> timeout, Fact<string> assumed) => Of(
        timeout.Map(length => length * 1.5), timeout.Map(length => length * 2), timeout.Map(length => length * 2), assumed);

    /// <summary>
    /// Consul's follower looks at times drawn from H to 2 H whether it has heard anything for H, H being the heartbeat timeout: the look before may come just too early,
    /// so that it takes up to 3 H. A candidate without a majority tries again after a time drawn from E to 2 E, E being the election timeout.
    /// </summary>
    /// <returns>0 at best, 2 H as a rule, 3 H + 2 E at worst.</returns>
    public static FactList<TimeTerm> OfConsul(Fact<TimeSpan> heartbeat, Fact<TimeSpan> election, Fact<string> assumed) => Of(
        heartbeat.Map(length => length * 2), heartbeat.Map(length => length * 3), election.Map(length => length * 2), assumed);

    private static FactList<TimeTerm> Of(Fact<TimeSpan> missedAsARule, Fact<TimeSpan> missedAtWorst, Fact<TimeSpan> round, Fact<string> assumed) => FactList<TimeTerm>.Present(
    [
        TimeTerm.Of("until a lost leader is missed", Nothing, missedAsARule, missedAtWorst) with { Assumed = assumed },
        TimeTerm.Of("a split vote and another round", Nothing, Nothing, round) with { Assumed = assumed },
    ]);
}
