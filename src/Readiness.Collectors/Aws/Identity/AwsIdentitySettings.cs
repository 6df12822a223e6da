using Readiness.Core.Settings;

namespace Readiness.Collectors.Aws.Identity;

/// <summary>The identity under which AWS is asked.</summary>
[Settings("aws.identity")]
public sealed partial record AwsIdentitySettings
{
    /// <summary>The region to ask in; left out, that of the environment or the profile.</summary>
    public string? Region { get; init; }

    /// <summary>A profile of the AWS configuration files; left out, the usual chain of sources.</summary>
    public string? Profile { get; init; }

    /// <summary>ARNs of roles to assume, one from the other, in this order.</summary>
    public IReadOnlyList<string> AssumeRole { get; init; } = [];
}
