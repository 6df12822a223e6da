using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.IamRole;

/// <summary>A policy of a role.</summary>
[FactRecord("aws.iam.role.policy")]
public sealed partial record RolePolicyFacts
{
    /// <summary>The policy's name.</summary>
    public required string Name { get; init; }

    /// <summary>The managed policy's ARN; absent for an inline policy.</summary>
    public Fact<string> Arn { get; init; }

    /// <summary>The document in force, as JSON (iam:GetRolePolicy; iam:GetPolicyVersion of the default version).</summary>
    public Fact<string> Document { get; init; }
}
