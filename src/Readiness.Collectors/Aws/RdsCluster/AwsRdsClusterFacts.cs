using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.RdsCluster;

/// <summary>An Aurora cluster: its instances, what it replicates from, and how far it is behind.</summary>
[FactRecord("aws.rds.cluster")]
public sealed partial record AwsRdsClusterFacts
{
    /// <summary>Whether the account has the cluster in this region (rds:DescribeDBClusters).</summary>
    public Fact<bool> Exists { get; init; }

    /// <summary>Its ARN (DBClusterArn).</summary>
    public Fact<string> Arn { get; init; }

    /// <summary>The region that it is in, from its ARN.</summary>
    public Fact<string> Region { get; init; }

    /// <summary>What it runs (Engine): aurora-mysql, aurora-postgresql …</summary>
    public Fact<string> Engine { get; init; }

    /// <summary>In which version (EngineVersion).</summary>
    public Fact<string> EngineVersion { get; init; }

    /// <summary>What it does: available, backing-up, stopped, inaccessible-encryption-credentials … (Status).</summary>
    public Fact<string> Status { get; init; }

    /// <summary>The name at which it takes writes (Endpoint).</summary>
    public Fact<string> Endpoint { get; init; }

    /// <summary>The availability zones that its instances may be in (AvailabilityZones).</summary>
    public FactList<string> AvailabilityZones { get; init; }

    /// <summary>Its instances (DBClusterMembers, rds:DescribeDBInstances); empty when nothing answers at its endpoint.</summary>
    public FactList<ClusterMemberFacts> Members { get; init; }

    /// <summary>The ARN of the cluster or instance in AWS that it is a read replica of (ReplicationSourceIdentifier); absent when there is none. What SQL set up, from outside of AWS, does not show here.</summary>
    public Fact<string> ReplicationSource { get; init; }

    /// <summary>The global database that it is part of (rds:DescribeGlobalClusters); absent when it is in none.</summary>
    public Fact<string> GlobalCluster { get; init; }

    /// <summary>The ARN of the cluster that takes the writes of that global database; absent when it is in none, or none does.</summary>
    public Fact<string> GlobalWriter { get; init; }

    /// <summary>The lag of replication from a source outside of the cluster, by its binary log (AuroraBinlogReplicaLag).</summary>
    public Fact<ReplicationLagFacts> BinlogLag { get; init; }

    /// <summary>The lag of a global database's secondary behind its primary (AuroraGlobalDBReplicationLag).</summary>
    public Fact<ReplicationLagFacts> GlobalLag { get; init; }

    /// <summary>How far its readers are behind its own writer (AuroraReplicaLagMaximum): they share their storage, so that nothing is lost by it.</summary>
    public Fact<ReplicationLagFacts> ReaderLag { get; init; }

    /// <summary>Whether somebody has set the parameter read_only of its parameter group, always or for replicas (rds:DescribeDBClusterParameters): its writer then takes no writes. A parameter that nobody set is off.</summary>
    public Fact<bool> ReadOnly { get; init; }

    /// <summary>The parameter binlog_format of its parameter group (rds:DescribeDBClusterParameters): what a replica elsewhere, and so the way back, needs. Absent when nobody set it, which is OFF.</summary>
    public Fact<string> BinlogFormat { get; init; }

    /// <summary>How long its automatic backups are kept (BackupRetentionPeriod).</summary>
    public Fact<TimeSpan> BackupRetention { get; init; }

    /// <summary>The newest point in time that it can be restored to (LatestRestorableTime); absent when there is none.</summary>
    public Fact<DateTimeOffset> LatestRestorableTime { get; init; }

    /// <summary>Whether it is protected from being deleted (DeletionProtection).</summary>
    public Fact<bool> DeletionProtection { get; init; }
}
