using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;

namespace Readiness.Collectors.MySql;

/// <summary>What the age of a replicated copy is made of. The parts add up to <see cref="ReplicationAge"/>.</summary>
internal static class ReplicationTerms
{
    private static readonly Fact<TimeSpan> Nothing = Fact<TimeSpan>.Present(TimeSpan.Zero);

    public static FactList<TimeTerm> Of(ReplicationLink link)
    {
        var delay = link.Replication?.Delay.ValueOr(TimeSpan.Zero) ?? TimeSpan.Zero;
        var sampling = Fact<TimeSpan>.Present(ReplicationAge.Sampling);
        var retry = link.Replication?.ConnectRetry
            ?? Fact<TimeSpan>.Missing(NotCollectedReason.Unsupported, $"{link.ReplicaName} is no replica, so nothing would connect it again");
        return FactList<TimeTerm>.Present(
        [
            TimeTerm.Always("lag", link.Age().Map(lag => lag > delay ? lag : delay)),
            TimeTerm.Of("sampling of the lag", Nothing, sampling, sampling) with { Assumed = Fact<string>.Present("the server tells its lag in whole seconds") },
            TimeTerm.Of("a connection cut without a word", Nothing, Nothing, link.Replica.NetTimeout),
            TimeTerm.Of("wait before it connects again", Nothing, Nothing, retry),
        ]);
    }
}
