using Readiness.Core.Evaluation;

namespace Readiness.Reporters.Console;

/// <summary>Findings that one cause explains: the same rule broken on the same subject, or all that one subject keeps from being told for one reason.</summary>
/// <param name="Findings">At least one, in the report's order.</param>
internal sealed record FindingGroup(IReadOnlyList<Finding> Findings)
{
    public Finding First => Findings[0];

    /// <summary>In the order of their first findings.</summary>
    public static IReadOnlyList<FindingGroup> Of(IEnumerable<Finding> findings) =>
        [.. findings.GroupBy(CauseOf).Select(group => new FindingGroup([.. group]))];

    private static (Outcome, SubjectIdentity, string, bool, bool) CauseOf(Finding finding) => finding.Outcome == Outcome.Unknown
        ? (finding.Outcome, finding.Subject, finding.Missing.Select(missing => missing.Reason).FirstOrDefault() ?? finding.Rule, false, false)
        : (finding.Outcome, finding.Subject, finding.Rule, finding.IsSpare, finding.IsWaived);
}
