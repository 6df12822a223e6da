using Readiness.Core.Evaluation;
using Readiness.Core.Reports;

namespace Readiness.Reporters.Console;

/// <summary>What holds and what does not apply, a line each.</summary>
internal static class PassesSection
{
    public static void Write(Report report, TextLayout layout)
    {
        layout.Line();
        layout.Line("Passed, or not applicable:", TextStyle.Strong);
        foreach (var finding in report.Findings.Where(finding => finding.Outcome is Outcome.Pass or Outcome.NotApplicable))
            layout.Labelled(finding.Outcome == Outcome.Pass ? "ok" : "n/a", $"{finding.Subject.Name}: {finding.Rule}{(finding.Scenario is null ? "" : $" [{finding.Scenario}]")}", 3, 10);
    }
}
