using Readiness.Core.Settings;

namespace Readiness.Collectors.Aws.S3Replication;

/// <summary>The replication of a bucket to another one, by S3 itself.</summary>
[Settings("aws.s3.replication")]
public sealed partial record AwsS3ReplicationSettings
{
    /// <summary>The bucket in which the data lies.</summary>
    public required string Bucket { get; init; }

    /// <summary>The bucket in which the copy lies, by its name; left out, all rules of the bucket are meant.</summary>
    public string? Destination { get; init; }

    /// <summary>The region of the bucket with the data; left out, that of the environment or the profile.</summary>
    public string? Region { get; init; }

    /// <summary>The region of the bucket with the copy; left out, that of the site in copy-site.</summary>
    public string? DestinationRegion { get; init; }

    /// <summary>The site in which the copy lies.</summary>
    public string? CopySite { get; init; }

    /// <summary>A profile of the AWS configuration files; left out, the usual chain of sources.</summary>
    public string? Profile { get; init; }

    /// <summary>ARNs of roles to assume before asking, one from the other, in this order.</summary>
    public IReadOnlyList<string> AssumeRole { get; init; } = [];
}
