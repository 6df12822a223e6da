using Readiness.Core.Settings;

namespace Readiness.Collectors.Aws.Ec2Instance;

/// <summary>An EC2 instance that something in the failover runs on.</summary>
[Settings("aws.ec2.instance")]
public sealed partial record AwsEc2InstanceSettings
{
    /// <summary>The instance's id: i-0123456789abcdef0.</summary>
    public required string Id { get; init; }

    /// <summary>The region that it runs in; left out, that of the environment or the profile.</summary>
    public string? Region { get; init; }

    /// <summary>A profile of the AWS configuration files; left out, the usual chain of sources.</summary>
    public string? Profile { get; init; }

    /// <summary>ARNs of roles to assume before asking, one from the other, in this order.</summary>
    public IReadOnlyList<string> AssumeRole { get; init; } = [];
}
