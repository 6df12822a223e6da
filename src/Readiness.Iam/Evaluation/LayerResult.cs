using Readiness.Iam.Documents;
using Readiness.Iam.Matching;
using Readiness.Iam.Principals;

namespace Readiness.Iam.Evaluation;

/// <summary>What one layer, or one level of it, says about the request.</summary>
internal sealed class LayerResult(PolicyKind kind, string? level, IReadOnlyList<Policy> policies)
{
    public PolicyKind Kind { get; } = kind;

    public string? Level { get; } = level;

    public IReadOnlyList<Policy> Policies { get; } = policies;

    public Truth Deny { get; set; }

    public PrincipalMatch Allow { get; set; }

    public StatementReference? DeniedBy { get; set; }

    public StatementReference? AllowedBy { get; set; }

    public IReadOnlyList<MissingInput> DenyMissing { get; set; } = [];

    public IReadOnlyList<MissingInput> AllowMissing { get; set; } = [];
}
