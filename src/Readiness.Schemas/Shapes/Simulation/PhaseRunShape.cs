using Readiness.Core.Plans;
using Readiness.Core.Simulation;

namespace Readiness.Schemas.Shapes.Simulation;

/// <summary>One phase of the chain on the timeline.</summary>
internal sealed record PhaseRunShape
{
    public required Phase Phase { get; init; }

    /// <summary>By itself, whatever became of the phases before it.</summary>
    public required Answer Works { get; init; }

    /// <summary>Whether every phase before it may have worked; what comes after the broken one never begins.</summary>
    public required bool Reached { get; init; }

    /// <summary>How many of the steps are enough.</summary>
    public required int Need { get; init; }

    /// <summary>From the loss.</summary>
    public required IntervalShape Begins { get; init; }

    /// <summary>From its beginning to its end.</summary>
    public required IntervalShape Takes { get; init; }

    /// <summary>From the loss.</summary>
    public required IntervalShape Ends { get; init; }

    public required IReadOnlyList<StepRunShape> Steps { get; init; }
}
