using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;

namespace Readiness.Collectors.MySql;

/// <summary>What the age of a replicated copy is made of. The parts add up to <see cref="ReplicationAge"/>.</summary>
internal static class ReplicationTerms
{
    private static readonly Fact<TimeSpan> Nothing = Fact<TimeSpan>.Present(TimeSpan.Zero);

    public static FactList<TimeTerm> Of(ReplicationLink link)
    {
        var age = link.Age();
        if (link.Replication is not { } replication) return FactList<TimeTerm>.Missing(age.Why);
        var delay = replication.Delay.ValueOr(TimeSpan.Zero);
        var sampling = Fact<TimeSpan>.Present(ReplicationAge.Sampling);
        return FactList<TimeTerm>.Present(
        [
            TimeTerm.Always("lag", age.Map(lag => lag > delay ? lag : delay)),
            TimeTerm.Of("sampling of the lag", Nothing, sampling, sampling) with { Assumed = Fact<string>.Present("the server tells its lag in whole seconds") },
            TimeTerm.Of("a connection cut without a word", Nothing, Nothing, link.Replica.NetTimeout),
            TimeTerm.Of("wait before it connects again", Nothing, Nothing, replication.ConnectRetry),
        ]);
    }
}
