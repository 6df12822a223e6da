using Readiness.Core.Simulation;
using Readiness.Core.Simulation.Drills;
using Readiness.Core.Yaml;
using Readiness.Reporters.Console;

namespace Readiness.Reporters.Simulation.Text;

/// <summary>What was predicted, beside what a drill measured.</summary>
internal static class BacktestSection
{
    public static void Write(Backtest backtest, TextLayout layout)
    {
        layout.Line();
        layout.Line($"  Predicted and measured in the drill of {backtest.Scenario}", TextStyle.Strong);
        foreach (var row in backtest.Rows)
        {
            layout.Part($"  {row.Name}: ", TextStyle.Strong);
            layout.Part($"measured {DurationText.Write(row.Observed)}, predicted {Words.Of(row.Predicted)}: ");
            layout.Line(Word(row.Fits), Words.StyleOf(row.Fits));
            foreach (var suspect in row.Suspects)
                layout.Prose(Suspicion(suspect), 6, TextStyle.Faint);
        }
    }

    public static string Suspicion(Suspect suspect) =>
        $"{suspect.Part.Name} ({Words.Of(suspect.Part.Length)}) would alone explain it{(suspect.Implied is { } implied ? $" at {DurationText.Write(implied)}" : "")}";

    public static string Word(Answer fits) => fits switch
    {
        Answer.Yes => "as predicted",
        Answer.No => "NOT AS PREDICTED",
        _ => "cannot be compared",
    };
}
