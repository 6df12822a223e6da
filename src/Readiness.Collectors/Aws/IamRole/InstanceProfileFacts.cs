using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.IamRole;

/// <summary>An instance profile that holds a role.</summary>
[FactRecord("aws.iam.role.instanceProfile")]
public sealed partial record InstanceProfileFacts
{
    /// <summary>Its name; it need not be the role's.</summary>
    public required string Name { get; init; }

    /// <summary>Its ARN.</summary>
    public required string Arn { get; init; }
}
