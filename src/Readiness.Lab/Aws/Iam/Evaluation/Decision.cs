namespace Readiness.Lab.Aws.Iam.Evaluation;

/// <param name="Outcome">Over identity policies and the boundary.</param>
/// <param name="Matched">The statements that decided, with their documents.</param>
/// <param name="MissingKeys">Condition keys that were not supplied; empty when the outcome is allowed, as in AWS' simulator.</param>
/// <param name="AllowedByBoundary">Null when the principal has no boundary.</param>
internal sealed record Decision(
    Outcome Outcome,
    IReadOnlyList<(PolicyDocument Document, Statement Statement)> Matched,
    IReadOnlyList<string> MissingKeys,
    bool? AllowedByBoundary)
{
    /// <summary>Null when the account is in no organization.</summary>
    public bool? AllowedByOrganization { get; init; }
}
