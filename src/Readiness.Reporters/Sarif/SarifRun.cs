using Readiness.Core.Evaluation;
using Readiness.Core.Reports;
using Readiness.Reporters.Findings;

namespace Readiness.Reporters.Sarif;

/// <summary>What of a report goes into a SARIF log.</summary>
/// <param name="Findings">In the report's order, findings about the run itself first.</param>
/// <param name="LeftOut">How many the log has no room for.</param>
internal sealed record SarifRun(Report Report, IReadOnlyList<Finding> Findings, int LeftOut)
{
    /// <summary>GitHub keeps so many results of a run and drops others silently.</summary>
    public const int MostResults = 5000;

    public static SarifRun Of(Report report, ReportDetail detail)
    {
        var interruption = RunFindings.OfInterruption(report).ToList();
        var wanted = report.Findings.Where(finding => finding.Outcome is Outcome.Fail or Outcome.Unknown || detail == ReportDetail.Verbose).ToList();
        if (interruption.Count + wanted.Count <= MostResults) return new SarifRun(report, [.. interruption, .. wanted], 0);

        var kept = wanted.OrderBy(finding => RankOf(finding, report)).Take(MostResults - 1 - interruption.Count).ToHashSet(ReferenceEqualityComparer.Instance);
        var leftOut = wanted.Where(finding => !kept.Contains(finding)).ToList();
        return new SarifRun(report, [.. interruption, RunFindings.OfCut(report, leftOut), .. wanted.Where(kept.Contains)], leftOut.Count);
    }

    private static int RankOf(Finding finding, Report report) => finding switch
    {
        _ when finding.Decides(report.FailOn) => -(int)finding.Severity,
        { Outcome: Outcome.Unknown } => 10 - (int)finding.Severity,
        { Outcome: Outcome.Fail } => 20 - (int)finding.Severity,
        _ => 30,
    };
}
