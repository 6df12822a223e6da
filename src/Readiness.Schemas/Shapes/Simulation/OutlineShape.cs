using Readiness.Core.Plans;
using Readiness.Core.Simulation;
using Readiness.Core.Simulation.Runs;
using Readiness.Schemas.Settings;
using System.ComponentModel.DataAnnotations;

namespace Readiness.Schemas.Shapes.Simulation;

/// <summary>How a failover runs after one loss, in short.</summary>
internal sealed record OutlineShape
{
    /// <summary>The scenario, or what is lost, joined by +.</summary>
    public required string Name { get; init; }

    public required LoseShape Lose { get; init; }

    /// <summary>Whether the loss hits what serves today; when it does not, users notice nothing.</summary>
    public required Answer CallsForFailover { get; init; }

    /// <summary>Whether the loss is survived within the objectives.</summary>
    public required Answer Succeeds { get; init; }

    /// <summary>Whether every phase works.</summary>
    public required Answer ChainWorks { get; init; }

    /// <summary>The first phase that does not work; left out when none is known to fail.</summary>
    public Phase? BrokenAt { get; init; }

    /// <summary>From the loss until users are served from a copy that takes writes.</summary>
    public required IntervalShape Rto { get; init; }

    [RegularExpression(SettingSchemas.DurationPattern)]
    public string? RtoObjective { get; init; }

    public required ObjectiveVerdict RtoVerdict { get; init; }

    /// <summary>The worst of all paths.</summary>
    public required ObjectiveVerdict RpoVerdict { get; init; }

    /// <summary>How much data each path loses.</summary>
    public required IReadOnlyList<PathLossShape> Paths { get; init; }

    /// <summary>The chain in its order.</summary>
    public required IReadOnlyList<PhaseOutlineShape> Phases { get; init; }

    /// <summary>When nobody must fail over: how a failover would run if the primary were lost then, too; left out otherwise.</summary>
    public OutlineShape? Next { get; init; }
}
