using Readiness.Core.Plans;
using Readiness.Core.Settings;

namespace Readiness.Collectors.Aws.IamRole;

/// <summary>An IAM role that something in the failover runs under.</summary>
[Settings("aws.iam.role")]
public sealed partial record AwsIamRoleSettings
{
    /// <summary>The role's ARN.</summary>
    public required string Arn { get; init; }

    /// <summary>The region to ask in; left out, that of the environment or the profile.</summary>
    public string? Region { get; init; }

    /// <summary>A profile of the AWS configuration files; left out, the usual chain of sources.</summary>
    public string? Profile { get; init; }

    /// <summary>ARNs of roles to assume before asking, one from the other, in this order.</summary>
    public IReadOnlyList<string> AssumeRole { get; init; } = [];

    /// <summary>The ARN of a role to assume for reading the organization's policies: in its management account, or a delegated administrator's. Left out, the same identity asks.</summary>
    public string? OrganizationRole { get; init; }

    /// <summary>What the role must be able to do.</summary>
    public IReadOnlyList<PermissionSettings> Must { get; init; } = [];

    /// <summary>What the role must never be able to do.</summary>
    public IReadOnlyList<PermissionSettings> Never { get; init; } = [];

    /// <summary>The name of the component that knows a role: one of the plan, or the role's own ARN.</summary>
    internal static string ComponentOf(string arn, Plan plan) =>
        plan.Components.FirstOrDefault(component => component.Settings is AwsIamRoleSettings settings && settings.Arn == arn)?.Name ?? arn;
}
