using Readiness.Collectors.MySql;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Aws.RdsCluster;

/// <summary>A cluster as a copy, and the source that the plan says it has.</summary>
/// <param name="Source">What the source told: of a cluster or of a server; null when neither was asked.</param>
internal sealed record ClusterLink(string Name, AwsRdsClusterFacts Cluster, string? SourceName, IFactRecord? Source)
{
    public static ClusterLink Of(PathStep step, StepContext context) => new(
        context.Component.Name,
        (AwsRdsClusterFacts)context.Facts,
        step.From,
        step.From is null ? null : (IFactRecord?)context.Collected.Of<AwsRdsClusterFacts>(step.From) ?? context.Collected.Of<MySqlFacts>(step.From));

    /// <summary>By which way data reaches the cluster.</summary>
    public Fact<ReplicationWay> Way()
    {
        if (Cluster.ReplicationSource.IsPresent) return Fact<ReplicationWay>.Present(ReplicationWay.Replica, Cluster.ReplicationSource.From);
        if (Cluster.ReplicationSource.IsNotCollected) return Fact<ReplicationWay>.Missing(Cluster.ReplicationSource.Why);
        if (Cluster.GlobalCluster.IsNotCollected) return Fact<ReplicationWay>.Missing(Cluster.GlobalCluster.Why);
        // The primary of a global database may still be the copy of something outside of it.
        return Fact<ReplicationWay>.Present(Cluster.GlobalCluster.IsPresent && !TakesGlobalWrites ? ReplicationWay.Global : ReplicationWay.External, Cluster.GlobalCluster.From);
    }

    /// <summary>The lag of that way.</summary>
    public Fact<ReplicationLagFacts> Lag()
    {
        var way = Way();
        if (way.IsNotCollected) return Fact<ReplicationLagFacts>.Missing(way.Why);
        var lag = way.Value == ReplicationWay.Global ? Cluster.GlobalLag : Cluster.BinlogLag;
        return lag.IsAbsent ? Fact<ReplicationLagFacts>.Missing(NotCollectedReason.Unsupported, $"there is no cluster {Name}, so it has no lag") : lag;
    }

    /// <summary>How old the copy is by that lag.</summary>
    public Fact<TimeSpan> Age()
    {
        var lag = Lag();
        if (!lag.IsPresent) return Fact<TimeSpan>.Missing(lag.Why);
        return lag.Value.Lag.IsAbsent
            ? Fact<TimeSpan>.Missing(NotCollectedReason.Unsupported, $"{lag.Value.Metric} of {Name} is -1: no replication runs, and the copy may be of any age")
            : lag.Value.Lag;
    }

    private bool TakesGlobalWrites => Cluster is { GlobalWriter.IsPresent: true, Arn.IsPresent: true } && Cluster.GlobalWriter.Value == Cluster.Arn.Value;
}

/// <summary>The ways by which data reaches a cluster.</summary>
internal enum ReplicationWay
{
    /// <summary>From a source that SQL named, outside of what RDS manages.</summary>
    External,

    /// <summary>As a read replica of another cluster or instance in AWS.</summary>
    Replica,

    /// <summary>As the secondary of a global database.</summary>
    Global,
}
