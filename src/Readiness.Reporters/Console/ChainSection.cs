using Readiness.Core.Evaluation;
using Readiness.Core.Reports;
using Readiness.Reporters.Prose;

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
                layout.Part(ChainWords.Of(step.State).PadRight(StateWidth), Style(step.State));
                layout.Line(step.Name);
                label = "";
            }
        }

        if (ChainWords.FirstBreak(report) is { } verse)
        {
            layout.Line();
            layout.Prose(verse, 2);
        }
    }

    private static TextStyle Style(Outcome state) => state switch
    {
        Outcome.Pass => TextStyle.Good,
        Outcome.Fail => TextStyle.Bad,
        _ => TextStyle.Doubtful,
    };
}
