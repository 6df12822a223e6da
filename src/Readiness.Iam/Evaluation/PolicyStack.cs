namespace Readiness.Iam.Evaluation;

/// <summary>Every policy that takes part in a decision.</summary>
public sealed record PolicyStack
{
    /// <summary>A user's own and their groups', or a role's: inline and managed.</summary>
    public IReadOnlyList<Policy> Identity { get; init; } = [];

    /// <summary>Null when the user or role certainly has none.</summary>
    public Policy? PermissionsBoundary { get; init; }

    /// <summary>Null or empty when certainly none was passed for the session.</summary>
    public IReadOnlyList<Policy>? Session { get; init; }

    /// <summary>Service control policies from the root down to the principal's account; null when they do not apply.</summary>
    public IReadOnlyList<PolicyLevel>? ServiceControl { get; init; }

    /// <summary>Resource control policies from the root down to the resource's account; null when they do not apply.</summary>
    public IReadOnlyList<PolicyLevel>? ResourceControl { get; init; }

    /// <summary>The resource's own policy: for <c>sts:AssumeRole</c> the role's trust policy, for KMS the key policy. Null when the resource certainly has none; a trust policy that was not looked at is <see cref="Policy.NotRead"/>.</summary>
    public Policy? Resource { get; init; }

    /// <summary>The policy of the VPC endpoint that the call goes through; null when it goes through none.</summary>
    public Policy? Endpoint { get; init; }
}
