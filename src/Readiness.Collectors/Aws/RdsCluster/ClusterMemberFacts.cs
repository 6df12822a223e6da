using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.RdsCluster;

/// <summary>An instance of a cluster.</summary>
[FactRecord("aws.rds.cluster.member")]
public sealed partial record ClusterMemberFacts
{
    /// <summary>Its identifier.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is the one that takes the cluster's writes (IsClusterWriter).</summary>
    public required bool Writer { get; init; }

    /// <summary>Whether the cluster's parameters are in force on it (DBClusterParameterGroupStatus): in-sync, pending-reboot, applying.</summary>
    public Fact<string> ParameterStatus { get; init; }

    /// <summary>In which order readers become the writer: the lowest first (PromotionTier).</summary>
    public Fact<long> PromotionTier { get; init; }

    /// <summary>Its class, such as db.r6g.large (rds:DescribeDBInstances, DBInstanceClass).</summary>
    public Fact<string> Class { get; init; }

    /// <summary>Whether its class is burstable: db.t2, db.t3, db.t4g.</summary>
    public Fact<bool> Burstable { get; init; }

    /// <summary>The availability zone that it is in (AvailabilityZone).</summary>
    public Fact<string> AvailabilityZone { get; init; }

    /// <summary>What it does: available, stopped, rebooting … (DBInstanceStatus).</summary>
    public Fact<string> Status { get; init; }
}
