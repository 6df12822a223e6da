using Readiness.Core.Reports;
using Readiness.Reporters.Prose;

namespace Readiness.Reporters.Console;

internal static class VerdictSection
{
    public static void Write(Report report, TextLayout layout)
    {
        layout.Part($"{report.Plan}: ", TextStyle.Strong);
        layout.Part(VerdictWords.Headline(report), Style(report.Verdict));
        layout.Line(VerdictWords.Numbers(report) is { Length: > 0 } numbers ? $" ({numbers})" : "");
        layout.Prose(VerdictWords.Conditions(report), 0, TextStyle.Faint);
        if (report.IsInterrupted) layout.Prose("Interrupted: what follows is what was found until then. It is not complete.", 0, TextStyle.Bad);
    }

    private static TextStyle Style(Verdict verdict) => verdict switch
    {
        Verdict.Ready => TextStyle.Good,
        Verdict.NotReady => TextStyle.Bad,
        _ => TextStyle.Doubtful,
    };
}
