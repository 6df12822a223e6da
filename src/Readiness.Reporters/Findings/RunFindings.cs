using Readiness.Core.Evaluation;
using Readiness.Core.Plans;
using Readiness.Core.Reports;
using Readiness.Core.Rules;

namespace Readiness.Reporters.Findings;

/// <summary>Findings about the run itself, for formats whose readers look at findings only.</summary>
internal static class RunFindings
{
    /// <summary>Of an interrupted run; without it a report of the part that was seen would look whole.</summary>
    public static IEnumerable<Finding> OfInterruption(Report report)
    {
        if (!report.IsInterrupted) yield break;
        yield return Of(report, "run-interrupted", Severity.Critical) with
        {
            Title = "The run was interrupted before everything was asked",
            Message = "cannot tell: the run was interrupted, so this is what was found until then; it is not complete",
            Why = "What was not asked is not known to be whole.",
            Fix = new FindingFix("Run it again to its end.", null, null, []),
        };
    }

    /// <summary>Of a report that is larger than its format may be.</summary>
    /// <param name="leftOut">What is left out; at least one.</param>
    public static Finding OfCut(Report report, IReadOnlyList<Finding> leftOut)
    {
        var deciding = leftOut.Count(finding => finding.Decides(report.FailOn));
        return Of(report, "findings-left-out", deciding > 0 ? Severity.Critical : Severity.Medium) with
        {
            Title = "This report is cut: the format holds no more findings",
            Message = $"{leftOut.Count} findings are left out, the least grave ones; {(deciding > 0 ? $"{deciding} of them decide the verdict" : "none of them decides the verdict")}",
            Why = "Whoever reads this report alone does not see all that is broken or unknown.",
            Fix = new FindingFix("Read all of them in the JSON report (--output json=report.json), or check by phase with --phase, one report for each.", null, null, []),
        };
    }

    private static Finding Of(Report report, string rule, Severity severity)
    {
        var subject = new SubjectIdentity("plan", report.Plan);
        return new Finding
        {
            Fingerprint = Fingerprint.Of(rule, report.Plan, subject, null, null),
            Rule = rule,
            Title = "",
            Phase = Phase.Drill,
            Severity = severity,
            Outcome = Outcome.Unknown,
            Subject = subject,
            Message = "",
            Place = report.Findings.Select(finding => finding.Place).FirstOrDefault(place => place is not null) is { } place ? place with { Line = 1, Column = 1, Length = 1 } : null,
        };
    }
}
