using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.S3Replication;

/// <summary>The replication of a bucket: its rules, the state of both buckets, and what CloudWatch measures.</summary>
[FactRecord("aws.s3.replication")]
public sealed partial record AwsS3ReplicationFacts
{
    /// <summary>Whether there is such a bucket in the region (s3:GetBucketVersioning).</summary>
    public Fact<bool> Exists { get; init; }

    /// <summary>Whether the bucket has a replication configuration (s3:GetBucketReplication).</summary>
    public Fact<bool> Configured { get; init; }

    /// <summary>The ARN of the role by which S3 copies (s3:GetBucketReplication, Role); absent without a configuration.</summary>
    public Fact<string> Role { get; init; }

    /// <summary>Whether the bucket keeps versions, without which nothing is replicated (s3:GetBucketVersioning, Status); absent when it was never switched on.</summary>
    [AllowedValues("Enabled", "Suspended")]
    public Fact<string> Versioning { get; init; }

    /// <summary>The same of the bucket with the copy; absent when it was never switched on there, or there is no such bucket.</summary>
    [AllowedValues("Enabled", "Suspended")]
    public Fact<string> DestinationVersioning { get; init; }

    /// <summary>How the bucket encrypts what is written without saying how (s3:GetBucketEncryption, SSEAlgorithm); absent when it does not.</summary>
    public Fact<string> Encryption { get; init; }

    /// <summary>The rules that are meant; absent without a configuration.</summary>
    public FactList<S3ReplicationRule> Rules { get; init; }
}
