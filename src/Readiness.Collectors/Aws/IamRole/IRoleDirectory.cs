using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.IamRole;

/// <summary>What IAM tells about a role. Absent means that IAM said there is no such thing.</summary>
internal interface IRoleDirectory
{
    Task<Fact<RoleDescription>> GetRoleAsync(string role, CancellationToken cancellationToken);

    /// <summary>The names of the inline policies.</summary>
    Task<FactList<string>> ListInlinePoliciesAsync(string role, CancellationToken cancellationToken);

    Task<Fact<string>> GetInlinePolicyAsync(string role, string policy, CancellationToken cancellationToken);

    Task<FactList<AttachedPolicy>> ListAttachedPoliciesAsync(string role, CancellationToken cancellationToken);

    /// <summary>The document of a managed policy's default version; asked once per run, since roles share them.</summary>
    Task<Fact<string>> GetManagedPolicyAsync(string arn, CancellationToken cancellationToken);

    Task<FactList<InstanceProfileFacts>> ListInstanceProfilesAsync(string role, CancellationToken cancellationToken);
}

/// <summary>A managed policy attached to a role.</summary>
internal sealed record AttachedPolicy(string Name, string Arn);

/// <summary>A role as iam:GetRole describes it.</summary>
/// <param name="TrustPolicy">Decoded.</param>
/// <param name="Boundary">The ARN of its permissions boundary; null when it has none.</param>
internal sealed record RoleDescription(
    string Arn, DateTimeOffset? CreatedAt, TimeSpan? MaxSession, DateTimeOffset? LastUsedAt, string TrustPolicy, string? Boundary);
