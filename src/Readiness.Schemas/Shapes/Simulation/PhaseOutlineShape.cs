using Readiness.Core.Plans;
using Readiness.Core.Simulation;

namespace Readiness.Schemas.Shapes.Simulation;

/// <summary>Whether a phase works, and why not.</summary>
internal sealed record PhaseOutlineShape
{
    public required Phase Phase { get; init; }

    /// <summary>By itself, whatever became of the phases before it.</summary>
    public required Answer Works { get; init; }

    /// <summary>Why it does not, or why nobody can say.</summary>
    public required IReadOnlyList<string> Causes { get; init; }
}
