using Readiness.Core.Facts;
using Readiness.Iam.Documents;
using Readiness.Iam.Evaluation;

namespace Readiness.Collectors.Aws.IamRole;

/// <summary>The documents of a role, as far as they could be read.</summary>
/// <param name="Boundary">Absent when the role has none.</param>
/// <param name="BoundaryArn">Null when the role has none, or it is not known.</param>
internal sealed record RoleDocuments(
    FactList<string> InlineNames, FactList<AttachedPolicy> Attached, FactList<RolePolicyFacts> Policies, Fact<string> Boundary, string? BoundaryArn)
{
    /// <summary>The first reason for which a document is missing; null when all are there.</summary>
    public NotCollected? Gap =>
        Policies.IsNotCollected ? Policies.Why
        : Policies.Incomplete
        ?? Policies.Items.Select(policy => policy.Document).Append(Boundary).FirstOrDefault(document => document.IsNotCollected) switch
        {
            { IsNotCollected: true } gap when gap.Why.Reason != NotCollectedReason.NotRequested => gap.Why,
            _ => null,
        };

    /// <summary>The role's own policies as the evaluator takes them: what was not read is in it as not read.</summary>
    public PolicyStack ToStack() => new()
    {
        Identity =
        [
            .. Policies.Items.Select(policy => Read(policy.Name, policy.Arn.ValueOr(null), policy.Document, PolicyKind.Identity)),
            .. Unlisted("inline policies", InlineNames),
            .. Unlisted("attached policies", Attached),
        ],
        PermissionsBoundary = Boundary.IsAbsent ? null : Read(BoundaryName, BoundaryArn, Boundary, PolicyKind.PermissionsBoundary),
    };

    private string BoundaryName => BoundaryArn is { } arn ? arn[(arn.LastIndexOf('/') + 1)..] : "permissions boundary";

    private static Policy Read(string name, string? id, Fact<string> document, PolicyKind kind) => document switch
    {
        { IsPresent: true } => new Policy(name, PolicyDocument.Parse(document.Value, kind), null) { Id = id },
        { IsAbsent: true } => Policy.NotRead(name, "it is attached, and IAM says that there is no such policy"),
        _ => Policy.NotRead(name, document.Why.Detail),
    };

    private static IEnumerable<Policy> Unlisted<T>(string name, FactList<T> list) => list switch
    {
        { IsNotCollected: true } => [Policy.NotRead(name, list.Why.Detail)],
        { Incomplete: { } why } => [Policy.NotRead(name, why.Detail)],
        _ => [],
    };
}
