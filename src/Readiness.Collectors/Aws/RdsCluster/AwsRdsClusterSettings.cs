using Readiness.Core.Settings;

namespace Readiness.Collectors.Aws.RdsCluster;

/// <summary>An Aurora cluster at the standby.</summary>
[Settings("aws.rds.cluster")]
public sealed partial record AwsRdsClusterSettings
{
    /// <summary>The cluster's identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The region that it is in; left out, that of the environment or the profile.</summary>
    public string? Region { get; init; }

    /// <summary>A profile of the AWS configuration files; left out, the usual chain of sources.</summary>
    public string? Profile { get; init; }

    /// <summary>ARNs of roles to assume before asking, one from the other, in this order.</summary>
    public IReadOnlyList<string> AssumeRole { get; init; } = [];
}
