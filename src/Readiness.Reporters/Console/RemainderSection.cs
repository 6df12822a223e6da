using Readiness.Core.Evaluation;
using Readiness.Core.Reports;

namespace Readiness.Reporters.Console;

/// <summary>Broken and unknown findings below the gate, a line each.</summary>
internal static class RemainderSection
{
    public static void Write(Report report, TextLayout layout)
    {
        var rest = report.Findings.Where(finding => finding.Outcome is Outcome.Fail or Outcome.Unknown && finding.Severity < report.FailOn).ToList();
        if (rest.Count == 0) return;
        layout.Line();
        layout.Line($"Below the gate ({report.FailOn.ToString().ToLowerInvariant()}):", TextStyle.Strong);
        foreach (var finding in rest)
            layout.Labelled(finding.Outcome == Outcome.Fail ? finding.Severity.ToString().ToLowerInvariant() : "unknown", $"{finding.Subject.Name}: {finding.Message} [{finding.Rule}]", 3, 10);
    }
}
