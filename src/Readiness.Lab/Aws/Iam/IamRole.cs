using System.Collections.Immutable;
using Readiness.Lab.Aws.Iam.Evaluation;

namespace Readiness.Lab.Aws.Iam;

/// <summary>A role; the lab keeps all of its roles directly under <c>/</c>.</summary>
/// <param name="Trust">Who may assume it.</param>
/// <param name="Inline">By policy name.</param>
/// <param name="Attached">ARNs of managed policies.</param>
/// <param name="Boundary">ARN of a managed policy.</param>
internal sealed record IamRole(
    string Name,
    string Id,
    PolicyDocument Trust,
    ImmutableSortedDictionary<string, PolicyDocument> Inline,
    IReadOnlyList<string> Attached,
    string? Boundary = null)
{
    public string Arn => LabAccount.RoleArn(Name);
}

/// <param name="Arn">Of the customer's own policies or of AWS' (<c>arn:aws:iam::aws:policy/…</c>).</param>
internal sealed record ManagedPolicy(string Arn, string VersionId, PolicyDocument Document)
{
    public string Name => Arn[(Arn.LastIndexOf('/') + 1)..];
}

/// <param name="Role">Name of the one role in it; null when it is empty.</param>
internal sealed record InstanceProfile(string Name, string Id, string? Role);
