using Readiness.Core.Evaluation;
using Readiness.Core.Reports;
using Readiness.Core.Yaml;

namespace Readiness.Reporters.Console;

internal static class VerdictSection
{
    public static void Write(Report report, TextLayout layout)
    {
        layout.Part($"{report.Plan}: ", TextStyle.Strong);
        layout.Part(Headline(report), Style(report.Verdict));
        layout.Line(Numbers(report) is { Length: > 0 } numbers ? $" ({numbers})" : "");
        layout.Prose(Conditions(report), 0, TextStyle.Faint);
        if (report.IsInterrupted) layout.Prose("Interrupted: what follows is what was found until then. It is not complete.", 0, TextStyle.Bad);
    }

    private static string Headline(Report report) => report.Verdict switch
    {
        Verdict.Ready => "READY",
        Verdict.NotReady => "NOT READY",
        Verdict.CannotTell => "CANNOT TELL",
        _ => "NOTHING FOUND in the part that was looked at",
    };

    private static TextStyle Style(Verdict verdict) => verdict switch
    {
        Verdict.Ready => TextStyle.Good,
        Verdict.NotReady => TextStyle.Bad,
        _ => TextStyle.Doubtful,
    };

    private static string Numbers(Report report)
    {
        var broken = report.Deciding(Outcome.Fail).Count();
        var unknown = report.Deciding(Outcome.Unknown).Count();
        var waived = report.Findings.Count(finding => finding.IsWaived && finding.Severity >= report.FailOn);
        var spare = report.Findings.Count(finding => finding is { IsSpare: true, IsWaived: false } && finding.Severity >= report.FailOn);
        var minor = report.Findings.Count(finding => finding.Outcome == Outcome.Fail && finding.Severity < report.FailOn);
        var minorUnknown = report.Findings.Count(finding => finding.Outcome == Outcome.Unknown && finding.Severity < report.FailOn);
        return string.Join(", ", Texts());

        IEnumerable<string> Texts()
        {
            if (broken > 0) yield return $"{broken} broken";
            if (unknown > 0) yield return $"{unknown} cannot be told";
            if (waived > 0) yield return $"{waived} waived";
            if (spare > 0) yield return $"{spare} broken {(spare == 1 ? "spare" : "spares")}";
            if (minor > 0) yield return $"{minor} minor";
            if (minorUnknown > 0) yield return $"{minorUnknown} minor unknown";
            if (report.Count(Outcome.Pass) is var passed and > 0) yield return $"{passed} passed";
        }
    }

    private static string Conditions(Report report)
    {
        var parts = new List<string> { $"judged at {report.Now.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture)}" };
        if (report.Scenarios.Count > 0) parts.Add($"for {string.Join(", ", report.Scenarios)}");
        if (report.Objectives.Rto is { } rto) parts.Add($"RTO {DurationText.Write(rto)}");
        if (report.Objectives.Rpo is { } rpo) parts.Add($"RPO {DurationText.Write(rpo)}");
        return string.Join(", ", parts);
    }
}
