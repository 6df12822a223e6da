using System.Collections.Immutable;
using Readiness.Lab.Aws.Iam.Evaluation;

namespace Readiness.Lab.Aws.Iam;

/// <summary>A role.</summary>
/// <param name="Trust">Who may assume it.</param>
/// <param name="Inline">By policy name.</param>
/// <param name="Attached">ARNs of managed policies.</param>
/// <param name="Boundary">ARN of a managed policy.</param>
/// <param name="Path">With a slash at both ends.</param>
internal sealed record IamRole(
    string Name,
    string Id,
    PolicyDocument Trust,
    ImmutableSortedDictionary<string, PolicyDocument> Inline,
    IReadOnlyList<string> Attached,
    string? Boundary = null,
    string Path = "/")
{
    public string Arn => LabAccount.RoleArn(Path[1..] + Name);
}
