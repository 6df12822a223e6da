using Readiness.Core.Settings;

namespace Readiness.Collectors.Aws.AutoScalingGroup;

/// <summary>An Auto Scaling group that serves at the standby.</summary>
[Settings("aws.autoscaling.group")]
public sealed partial record AwsAutoScalingGroupSettings
{
    /// <summary>The group's name in AWS.</summary>
    public required string Name { get; init; }

    /// <summary>How many of its instances must be in service to carry the load after a failover.</summary>
    [SettingRange("1")]
    public required int Capacity { get; init; }

    /// <summary>The region that it is in; left out, that of the environment or the profile.</summary>
    public string? Region { get; init; }

    /// <summary>A profile of the AWS configuration files; left out, the usual chain of sources.</summary>
    public string? Profile { get; init; }

    /// <summary>ARNs of roles to assume before asking, one from the other, in this order.</summary>
    public IReadOnlyList<string> AssumeRole { get; init; } = [];
}
