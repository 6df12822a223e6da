using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.RdsCluster;

/// <summary>What keeps data from reaching a cluster, in a few words.</summary>
internal sealed class ClusterTrouble(ClusterLink link)
{
    // In each of these it serves and replicates.
    private static readonly string[] Working =
    [
        "available", "backing-up", "backtracking", "configuring-enhanced-monitoring", "configuring-iam-database-auth", "configuring-log-exports", "maintenance", "modifying",
        "renaming", "resetting-master-credentials", "update-iam-db-auth",
    ];

    private readonly AwsRdsClusterFacts _cluster = link.Cluster;

    /// <summary>The first thing that is wrong; absent when nothing is; not collected when it cannot be told.</summary>
    public Fact<string> Read()
    {
        if (_cluster.Exists.IsNotCollected) return Fact<string>.Missing(_cluster.Exists.Why);
        if (!_cluster.Exists.ValueOr(false)) return Fact<string>.Present($"the account has no cluster {link.Name} in the region", _cluster.Exists.From);
        if (_cluster.Status.IsNotCollected) return Fact<string>.Missing(_cluster.Status.Why);
        if (!Working.Contains(_cluster.Status.ValueOr(""))) return Fact<string>.Present($"the cluster is {_cluster.Status}", _cluster.Status.From);
        var way = link.Way();
        if (way.IsNotCollected) return Fact<string>.Missing(way.Why);
        if (WrongSource(way.Value) is { } wrong) return wrong;
        var lag = link.Lag();
        // A secondary of a global database receives data without instances; whatever else replicates does so in one.
        if (way.Value != ReplicationWay.Global && _cluster.Members is { IsPresent: true, Items.Count: 0 }) return Fact<string>.Present("it has no instance that could replicate", _cluster.Members.From);
        if (lag.IsNotCollected) return Fact<string>.Missing(lag.Why);
        if (lag.Value.Lag.IsNotCollected) return Fact<string>.Missing(lag.Value.Lag.Why);
        return lag.Value.Lag.IsAbsent ? Fact<string>.Present($"no replication runs into it ({lag.Value.Metric} is -1)", lag.From) : Fact<string>.Absent(lag.From);
    }

    // Whom SQL named as the source, no API tells.
    private Fact<string>? WrongSource(ReplicationWay way)
    {
        if (way == ReplicationWay.External) return null;
        var actual = way == ReplicationWay.Global ? _cluster.GlobalWriter : _cluster.ReplicationSource;
        if (actual.IsNotCollected) return Fact<string>.Missing(actual.Why);
        if (actual.IsAbsent) return Fact<string>.Present($"its global database {_cluster.GlobalCluster} has no primary", _cluster.GlobalCluster.From);
        return link.Source is AwsRdsClusterFacts { Arn.IsPresent: true } source && source.Arn.Value != actual.Value
            ? Fact<string>.Present($"it replicates from {actual.Value}, which is not {link.SourceName}", actual.From)
            : null;
    }
}
