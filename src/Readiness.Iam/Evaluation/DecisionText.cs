using Readiness.Iam.Documents;
using Readiness.Iam.Matching;

namespace Readiness.Iam.Evaluation;

/// <summary>Decisions in plain sentences.</summary>
internal static class DecisionText
{
    public static string Allowed(IReadOnlyList<StatementReference> by, AccessRequest request) =>
        by.Count == 0 ? $"{Subject(request)} is allowed to the account's root user." : $"{Subject(request)} is allowed by {string.Join(" and ", by)}.";

    public static string Denied(DenialKind kind, IReadOnlyList<Block> blocks, IReadOnlyList<NearMiss> nearMisses, AccessRequest request)
    {
        var sentences = new List<string> { $"{Subject(request)} is denied: {string.Join("; ", blocks.Select(Describe))}." };
        sentences.AddRange(nearMisses.Select(n => $"Near miss: {n}."));
        if (kind == DenialKind.ExplicitOrImplicit)
        {
            sentences.Add("Documents that were not read may deny it besides.");
        }

        return string.Join(' ', sentences);
    }

    public static string CannotTell(IReadOnlyList<MissingInput> missing, Truth permitted, AccessRequest request)
    {
        var so = permitted == Truth.True ? "would be allowed unless what is missing denies it" : "depends on what is missing";
        return $"Cannot tell: {Subject(request)} {so}: {string.Join("; ", missing)}.";
    }

    private static string Subject(AccessRequest request) =>
        $"{request.Action} on {request.Resource ?? "*"} by {request.Principal}";

    private static string Describe(Block block)
    {
        if (block.DeniedBy is { } statement)
        {
            return $"{statement} denies it";
        }

        return block.Layer switch
        {
            PolicyKind.Identity => "no statement of the identity policies allows it",
            PolicyKind.PermissionsBoundary => "the permissions boundary does not allow it",
            PolicyKind.Session => "no session policy allows it",
            PolicyKind.ServiceControl => $"no service control policy at {block.Level} allows it",
            PolicyKind.ResourceControl => $"no resource control policy at {block.Level} allows it",
            PolicyKind.Trust => "the trust policy does not allow it",
            PolicyKind.Resource => "the resource's own policy does not allow it",
            _ => "the VPC endpoint's policy does not allow it",
        };
    }
}
