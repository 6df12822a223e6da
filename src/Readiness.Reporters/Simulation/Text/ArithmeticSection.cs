using System.Globalization;
using Readiness.Core.Facts;
using Readiness.Core.Simulation.Runs;
using Readiness.Core.Simulation.Time;
using Readiness.Reporters.Console;

namespace Readiness.Reporters.Simulation.Text;

/// <summary>A predicted time taken apart: each part with its bounds and where they come from.</summary>
internal static class ArithmeticSection
{
    private const int Name = 32;
    private const int Column = 11;

    public static void WriteRto(LossRun run, TextLayout layout)
    {
        Head($"How the RTO of {run.Loss.Name} adds up", layout);
        foreach (var phase in run.Phases)
        {
            foreach (var step in phase.Steps)
            {
                if (step.Parts.Count == 0) Row($"{Words.Of(phase.Phase)}: {step.Step.Name}", step.Takes, layout, TextStyle.Strong);
                else layout.Line($"  {Words.Of(phase.Phase)}: {step.Step.Name}", TextStyle.Strong);
                Parts(step.Parts, layout);
            }
        }

        Row("together", run.Rto, layout, TextStyle.Strong);
    }

    public static void WriteRpo(LossRun run, TextLayout layout)
    {
        Head($"How the loss of data of {run.Loss.Name} adds up", layout);
        foreach (var path in run.Paths)
        {
            layout.Line($"  {path.Step.Step.Name}", TextStyle.Strong);
            Parts(path.Step.LossParts, layout);
            Row("together", path.Loses, layout, TextStyle.Strong);
        }
    }

    private static void Head(string title, TextLayout layout)
    {
        layout.Line();
        layout.Line($"  {title}", TextStyle.Strong);
        layout.Line($"    {"",-Name}{"best",Column}{"as a rule",Column}{"at worst",Column}", TextStyle.Faint);
    }

    private static void Parts(IReadOnlyList<TimedPart> parts, TextLayout layout)
    {
        foreach (var part in parts)
        {
            Row($"  {part.Name}", part.Length, layout, TextStyle.Plain);
            foreach (var source in Sources(part)) layout.Labelled("", source, 4, 4, TextStyle.Faint);
        }
    }

    private static void Row(string name, Interval length, TextLayout layout, TextStyle style) =>
        layout.Line($"  {name,-Name - 2}  {length.Best,Column}{length.Expected,Column}{length.Worst,Column}", style);

    /// <summary>Where the number of a part comes from, in a line each.</summary>
    public static IEnumerable<string> Sources(TimedPart part)
    {
        foreach (var from in part.From) yield return Of(from);
        if (part.Assumed is { } assumption) yield return $"assumed: {assumption}";
        else if (part.From.Count == 0 && part.Missing is null) yield return "declared in the plan";
        if (part.Missing is { } missing) yield return $"unknown: {missing.Reason}, {missing.Detail}";
    }

    private static string Of(Provenance from) =>
        $"from {from.Operation} at {from.Endpoint}, {from.ObservedAt.UtcDateTime.ToString("HH:mm:ss'Z'", CultureInfo.InvariantCulture)}";
}
