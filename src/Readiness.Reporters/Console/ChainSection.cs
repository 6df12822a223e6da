using Readiness.Core.Evaluation;
using Readiness.Core.Reports;

namespace Readiness.Reporters.Console;

/// <summary>The chain, one step a line, and where it breaks first.</summary>
internal static class ChainSection
{
    private const int PhaseWidth = 8;
    private const int StateWidth = 9;

    public static void Write(Report report, TextLayout layout)
    {
        if (report.Chain.Count == 0) return;
        layout.Line();
        foreach (var phase in report.Chain)
        {
            var label = phase.Phase.ToString().ToLowerInvariant();
            foreach (var step in phase.Steps)
            {
                layout.Part($"  {label.PadRight(PhaseWidth)}", TextStyle.Strong);
                layout.Part(Word(step.State).PadRight(StateWidth), Style(step.State));
                layout.Line(step.Name);
                label = "";
            }
        }

        if (FirstBreak(report) is { } verse)
        {
            layout.Line();
            layout.Prose(verse, 2);
        }
    }

    private static string? FirstBreak(Report report)
    {
        var broken = report.Chain.Where(phase => phase.State == Outcome.Fail).Select(phase => phase.Phase.ToString().ToLowerInvariant()).ToList();
        return broken switch
        {
            [] => null,
            [var only] => $"The chain breaks at {only}.",
            [var first, .. var later] => $"The chain breaks first at {first}. Mended there, it would break next at {string.Join(", then at ", later)}.",
        };
    }

    private static string Word(Outcome state) => state switch
    {
        Outcome.Pass => "ok",
        Outcome.Fail => "BROKEN",
        Outcome.Unknown => "UNKNOWN",
        _ => "undecided",
    };

    private static TextStyle Style(Outcome state) => state switch
    {
        Outcome.Pass => TextStyle.Good,
        Outcome.Fail => TextStyle.Bad,
        _ => TextStyle.Doubtful,
    };
}
