using Readiness.Core.Reports;
using Readiness.Core.Yaml;
using Readiness.Reporters.Prose;

namespace Readiness.Reporters.Console;

internal static class VerdictSection
{
    public static void Write(Report report, TextLayout layout)
    {
        layout.Part($"{report.Plan}: ", TextStyle.Strong);
        layout.Part(VerdictWords.Headline(report), Style(report.Verdict));
        layout.Line(VerdictWords.Numbers(report) is { Length: > 0 } numbers ? $" ({numbers})" : "");
        layout.Prose(Conditions(report), 0, TextStyle.Faint);
        if (report.IsInterrupted) layout.Prose("Interrupted: what follows is what was found until then. It is not complete.", 0, TextStyle.Bad);
    }

    private static TextStyle Style(Verdict verdict) => verdict switch
    {
        Verdict.Ready => TextStyle.Good,
        Verdict.NotReady => TextStyle.Bad,
        _ => TextStyle.Doubtful,
    };

    private static string Conditions(Report report)
    {
        var parts = new List<string> { $"judged at {report.Now.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture)}" };
        if (report.Scenarios.Count > 0) parts.Add($"for {string.Join(", ", report.Scenarios)}");
        if (report.Objectives.Rto is { } rto) parts.Add($"RTO {DurationText.Write(rto)}");
        if (report.Objectives.Rpo is { } rpo) parts.Add($"RPO {DurationText.Write(rpo)}");
        return string.Join(", ", parts);
    }
}
