using Readiness.Collectors.Aws.Metrics;
using Readiness.Collectors.MySql;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;

namespace Readiness.Collectors.Aws.RdsCluster;

/// <summary>How old the copy in a cluster gets, and whether its lag can be believed.</summary>
internal static class ClusterAge
{
    /// <summary>A sample that is older has no successor: the measure has stopped. CloudWatch shows samples with a delay of minutes.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(5);

    private static readonly Fact<TimeSpan> Nothing = Fact<TimeSpan>.Present(TimeSpan.Zero);

    private static readonly Fact<TimeSpan> Unbounded = Fact<TimeSpan>.Missing(
        NotCollectedReason.Unsupported, "how long a cut connection goes unnoticed, no interface of RDS tells: name the endpoint as a mysql component to see it");

    /// <summary>In normal running: <c>lag + 1m</c>, the time between two samples.</summary>
    public static Fact<TimeSpan> Expected(ClusterLink link) => link.Age().Map(lag => lag + MetricReader.Period);

    /// <summary>Not known as long as nothing bounds how long a cut goes unnoticed.</summary>
    public static Fact<TimeSpan> Worst(ClusterLink link) => link.Age() is { IsNotCollected: true } lost ? lost : Unbounded;

    /// <summary>The parts of both.</summary>
    public static FactList<TimeTerm> Terms(ClusterLink link)
    {
        var sampling = Fact<TimeSpan>.Present(MetricReader.Period);
        return FactList<TimeTerm>.Present(
        [
            TimeTerm.Always("lag", link.Age()),
            TimeTerm.Of("sampling of the lag", Nothing, sampling, sampling) with { Assumed = Fact<string>.Present("CloudWatch keeps the greatest lag of each minute") },
            TimeTerm.Of("a connection cut without a word", Nothing, Nothing, Unbounded),
        ]);
    }

    /// <summary>Whether the lag shows the age: the sample is fresh, and for what replicates by a binary log the source has answered, since a replica reads 0 while it waits for a source that is gone.</summary>
    public static Fact<bool> IsBelievable(ClusterLink link, DateTimeOffset now)
    {
        var lag = link.Lag();
        if (!lag.IsPresent) return Fact<bool>.Missing(lag.Why);
        // No number is shown, so none misleads: that replication stands is said elsewhere.
        if (!lag.Value.Lag.IsPresent) return link.Age().Map(_ => false);
        if (now - lag.Value.At > Freshness) return Fact<bool>.Present(false, lag.From);
        return link.Way().ValueOr(default) == ReplicationWay.Global ? Fact<bool>.Present(true, lag.From) : BySource(link, lag.From);
    }

    private static Fact<bool> BySource(ClusterLink link, Provenance? from) => link.Source switch
    {
        MySqlFacts { Answers.IsPresent: true } server => server.Answers,
        MySqlFacts { Answers.IsNotCollected: true, Answers.Why.Reason: NotCollectedReason.Timeout or NotCollectedReason.Unreachable } => Fact<bool>.Present(false, from),
        MySqlFacts server => server.Answers,
        AwsRdsClusterFacts cluster => cluster.Status.IsNotCollected ? Fact<bool>.Missing(cluster.Status.Why) : Fact<bool>.Present(cluster.Status.ValueOr("") == "available", cluster.Status.From),
        _ => Fact<bool>.Missing(NotCollectedReason.NoCollector, $"{link.SourceName ?? "the source"} was not asked, so nothing shows that it is alive"),
    };
}
