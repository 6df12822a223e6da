using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.S3Replication;

/// <summary>A rule of a bucket's replication, with the newest values of its metrics.</summary>
[FactRecord("aws.s3.replication.rule")]
public sealed partial record S3ReplicationRule
{
    /// <summary>Its name (ID).</summary>
    public required string Id { get; init; }

    /// <summary>Whether it is switched on (Status).</summary>
    public Fact<bool> Enabled { get; init; }

    /// <summary>The name of the bucket that it copies to (Destination/Bucket).</summary>
    public required string DestinationBucket { get; init; }

    /// <summary>The beginning of the keys that it copies (Filter/Prefix, Prefix); absent when it copies all.</summary>
    public Fact<string> Prefix { get; init; }

    /// <summary>Whether it copies only objects with certain tags (Filter/Tag, Filter/And/Tag).</summary>
    public Fact<bool> ByTag { get; init; }

    /// <summary>Whether deletions are copied too (DeleteMarkerReplication/Status).</summary>
    public Fact<bool> CopiesDeletes { get; init; }

    /// <summary>Whether objects encrypted with a key of KMS are copied (SourceSelectionCriteria/SseKmsEncryptedObjects/Status); without it they are left out.</summary>
    public Fact<bool> CopiesEncrypted { get; init; }

    /// <summary>The time within which Replication Time Control promises to copy (Destination/ReplicationTime/Time); absent when it is off.</summary>
    public Fact<TimeSpan> TimeControl { get; init; }

    /// <summary>Whether it publishes metrics (Destination/Metrics/Status).</summary>
    public Fact<bool> HasMetrics { get; init; }

    /// <summary>How far the copy is behind, by the newest value that is at most 15 minutes old (AWS/S3 ReplicationLatency, Maximum). Not collected without one: S3 publishes nothing while nothing is copied.</summary>
    public Fact<TimeSpan> Latency { get; init; }

    /// <summary>The greatest latency within the last hour (AWS/S3 ReplicationLatency, Maximum).</summary>
    public Fact<TimeSpan> GreatestLatency { get; init; }

    /// <summary>How many bytes wait to be copied (AWS/S3 BytesPendingReplication, Maximum), as the latency's newest value.</summary>
    public Fact<long> BytesPending { get; init; }

    /// <summary>How many operations wait to be copied (AWS/S3 OperationsPendingReplication, Maximum), as the latency's newest value.</summary>
    public Fact<long> OperationsPending { get; init; }

    /// <summary>How many operations failed to be copied within the last hour (AWS/S3 OperationsFailedReplication, Sum); S3 does not try them again.</summary>
    public Fact<long> OperationsFailed { get; init; }
}
