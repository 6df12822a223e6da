using System.Globalization;
using System.Text;
using Readiness.Core.Evaluation;
using Readiness.Core.Reports;
using Readiness.Reporters.Prose;

namespace Readiness.Reporters.Markdown;

/// <summary>The page, cut aloud where a comment of a pull request would be refused.</summary>
internal static class MarkdownPage
{
    /// <summary>GitHub refuses a comment of more than 65 536 characters, and drops a larger summary of a job as a whole beyond 1 MiB; the rest is for what is said of the cut.</summary>
    private const int Longest = 60_000;

    public static string Of(Report report)
    {
        var page = new StringBuilder();
        WriteHead(report, page);
        MarkdownChain.Write(report, page);
        WriteFindings([.. report.Findings.Where(finding => IsTrouble(finding) && finding.Severity >= report.FailOn)], report, page);
        WriteRemainder([.. report.Findings.Where(finding => IsTrouble(finding) && finding.Severity < report.FailOn)], report, page);
        return page.ToString();
    }

    private static bool IsTrouble(Finding finding) => finding.Outcome is Outcome.Fail or Outcome.Unknown;

    private static void WriteHead(Report report, StringBuilder page)
    {
        page.Append("## ").Append(ForeignText.Of(report.Plan)).Append(": ").Append(VerdictWords.Headline(report)).Append("\n\n");
        if (VerdictWords.Numbers(report) is { Length: > 0 } numbers) page.Append(numbers).Append(" · ");
        page.Append(ForeignText.Of(VerdictWords.Conditions(report))).Append('\n');
        if (report.IsInterrupted) page.Append("\n> **Interrupted:** what follows is what was found until then. It is not complete.\n");
    }

    private static void WriteFindings(List<Finding> findings, Report report, StringBuilder page)
    {
        // The bound is for all of the page: what is below the gate takes what is left.
        foreach (var (finding, number) in findings.Select((finding, index) => (finding, index + 1)))
        {
            var section = MarkdownFinding.Of(finding, number, report);
            if (page.Length + section.Length > Longest)
            {
                WriteCut(findings.Count - number + 1, "findings at or above the gate", page);
                return;
            }

            page.Append(section);
        }
    }

    private static void WriteRemainder(List<Finding> findings, Report report, StringBuilder page)
    {
        if (findings.Count == 0) return;
        page.Append("\n### Below the gate (").Append(FindingWords.Word(report.FailOn)).Append(")\n\n");
        foreach (var (finding, number) in findings.Select((finding, index) => (finding, index + 1)))
        {
            var line = $"- **{(finding.Outcome == Outcome.Fail ? FindingWords.Word(finding.Severity) : "unknown")}** {ForeignText.Of($"{FindingWords.About(finding)}: {FindingWords.Found(finding)}")} (`{finding.Rule}`)\n";
            if (page.Length + line.Length > Longest)
            {
                WriteCut(findings.Count - number + 1, "findings below the gate", page);
                return;
            }

            page.Append(line);
        }
    }

    private static void WriteCut(int leftOut, string what, StringBuilder page) =>
        page.Append("\n**Cut here: ").Append(leftOut.ToString(CultureInfo.InvariantCulture)).Append(" more ").Append(what).Append(" do not fit.** The JSON report has all of them.\n");
}
