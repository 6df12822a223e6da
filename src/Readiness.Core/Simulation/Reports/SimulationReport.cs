using Readiness.Core.Plans;
using Readiness.Core.Simulation.Drills;
using Readiness.Core.Simulation.Fixes;
using Readiness.Core.Simulation.Losses;
using Readiness.Core.Simulation.Runs;

namespace Readiness.Core.Simulation.Reports;

/// <summary>All that one simulation says.</summary>
public sealed record SimulationReport
{
    public required string Plan { get; init; }

    /// <summary>The time of the facts, UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The version of this program.</summary>
    public required string Version { get; init; }

    public Objectives Objectives { get; init; } = Objectives.None;

    /// <summary>The plan's sites and what is in them, for a drawing.</summary>
    public required EstateMap Map { get; init; }

    /// <summary>The losses that were asked for, each with its timeline and the fixes that would help.</summary>
    public IReadOnlyList<SimulatedLoss> Losses { get; init; } = [];

    /// <summary>The losses that were tried in turn; null when none were.</summary>
    public Matrix? Matrix { get; init; }

    /// <summary>What was predicted beside what a drill measured; null when no drill was given.</summary>
    public Backtest? Backtest { get; init; }

    /// <summary>Whether collecting was cut short.</summary>
    public bool IsInterrupted { get; init; }

    /// <summary>Every run of the report.</summary>
    public IEnumerable<LossRun> Runs => Losses.Select(loss => loss.Run).Concat(Matrix?.Rows ?? []);
}

/// <summary>One loss with its run and what would mend it.</summary>
public sealed record SimulatedLoss(LossRun Run, Counterfactuals Fixes);

/// <summary>What survives what: one run for each loss that was tried.</summary>
public sealed record Matrix(IReadOnlyList<LossRun> Rows)
{
    public static Matrix Of(Estate estate, IEnumerable<Loss> losses, CancellationToken cancellationToken = default)
    {
        var rows = new List<LossRun>();
        foreach (var loss in losses)
        {
            cancellationToken.ThrowIfCancellationRequested();
            rows.Add(Simulator.Run(estate, loss));
        }

        return new Matrix(rows);
    }
}
