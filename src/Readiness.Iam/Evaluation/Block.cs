using Readiness.Iam.Documents;

namespace Readiness.Iam.Evaluation;

/// <summary>One thing that stands in the way of a request.</summary>
/// <param name="Layer">Where it stands.</param>
/// <param name="Level">The organization level; null elsewhere.</param>
/// <param name="DeniedBy">The Deny statement that matches; null when the layer merely has no Allow.</param>
public sealed record Block(PolicyKind Layer, string? Level, StatementReference? DeniedBy)
{
    public bool IsExplicit => DeniedBy is not null;
}
