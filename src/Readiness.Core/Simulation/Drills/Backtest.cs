using Readiness.Core.Simulation.Runs;
using Readiness.Core.Simulation.Time;

namespace Readiness.Core.Simulation.Drills;

/// <summary>What was predicted beside what a drill measured.</summary>
/// <param name="Scenario">The scenario that was drilled.</param>
public sealed record Backtest(string Scenario, IReadOnlyList<BacktestRow> Rows)
{
    /// <summary>Phases in the order of the chain, then paths.</summary>
    public static Backtest Of(LossRun run, ObservedDrill drill) => new(drill.Scenario, [.. Phases(run, drill), .. Paths(run, drill)]);

    // A phase is measured from the end of the one before it, where that was measured too; else its end is compared with the end that was predicted.
    private static IEnumerable<BacktestRow> Phases(LossRun run, ObservedDrill drill)
    {
        for (var i = 0; i < run.Phases.Count; i++)
        {
            var phase = run.Phases[i];
            if (!drill.Ends.TryGetValue(phase.Phase, out var ended)) continue;
            var before = i == 0 ? TimeSpan.Zero : drill.Ends.TryGetValue(run.Phases[i - 1].Phase, out var previous) ? previous : (TimeSpan?)null;
            var name = phase.Phase.ToString().ToLowerInvariant();
            yield return before is { } start
                ? BacktestRow.Of(name, phase.Takes, ended - start, [.. phase.Steps.SelectMany(step => step.Parts)])
                : BacktestRow.Of($"{name} (from the loss)", phase.Ends, ended, [.. run.Phases.Take(i + 1).SelectMany(earlier => earlier.Steps).SelectMany(step => step.Parts)]);
        }
    }

    private static IEnumerable<BacktestRow> Paths(LossRun run, ObservedDrill drill) =>
        from path in run.Paths
        where drill.Losses.ContainsKey(path.Step.Step.Name)
        select BacktestRow.Of($"loss of {path.Step.Step.Name}", path.Loses, drill.Losses[path.Step.Step.Name], path.Step.LossParts);
}

/// <summary>One prediction beside what was measured.</summary>
/// <param name="Fits">Whether the measured time lies between best and worst; unknown when a bound that would decide it is.</param>
/// <param name="Suspects">When it does not fit: the parts that nothing measured, each with the length that would have explained the difference alone.</param>
public sealed record BacktestRow(string Name, Interval Predicted, TimeSpan Observed, Answer Fits, IReadOnlyList<Suspect> Suspects)
{
    public static BacktestRow Of(string name, Interval predicted, TimeSpan observed, IReadOnlyList<TimedPart> parts)
    {
        var fits = Answers.All(AtLeast(observed, predicted.Best), AtMost(observed, predicted.Worst));
        return new BacktestRow(name, predicted, observed, fits, fits == Answer.Yes ? [] : [.. SuspectsOf(predicted, observed, parts)]);
    }

    private static Answer AtLeast(TimeSpan observed, Bound best) => best.State switch
    {
        BoundState.Known => Answers.Of(observed >= best.Length),
        // It was predicted never to happen, and it did.
        BoundState.Never => Answer.No,
        _ => Answer.Unknown,
    };

    private static Answer AtMost(TimeSpan observed, Bound worst) => worst.State switch
    {
        BoundState.Known => Answers.Of(observed <= worst.Length),
        BoundState.Never => Answer.Yes,
        _ => Answer.Unknown,
    };

    private static IEnumerable<Suspect> SuspectsOf(Interval predicted, TimeSpan observed, IReadOnlyList<TimedPart> parts)
    {
        var open = parts.Where(part => part.From.Count == 0).ToList();
        foreach (var part in open.Count > 0 ? open : parts)
        {
            // Too slow: everything else at its worst still leaves the rest to this part. Too quick: everything else at its best.
            var whole = predicted.Worst.IsKnown && observed > predicted.Worst.Length ? predicted.Worst : predicted.Best;
            var own = whole == predicted.Worst ? part.Length.Worst : part.Length.Best;
            var implied = whole.IsKnown && own.IsKnown ? observed - (whole.Length - own.Length) : (TimeSpan?)null;
            yield return new Suspect(part, implied is { } length && length >= TimeSpan.Zero ? length : null);
        }
    }
}

/// <summary>A part of a predicted time that may have been wrong.</summary>
/// <param name="Implied">How long it would have taken if it alone was wrong; null when that cannot be worked out.</param>
public sealed record Suspect(TimedPart Part, TimeSpan? Implied);
