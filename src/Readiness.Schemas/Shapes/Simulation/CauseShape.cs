using Readiness.Schemas.Shapes.Report;

namespace Readiness.Schemas.Shapes.Simulation;

/// <summary>Why a step does not work, or why nobody can say.</summary>
internal sealed record CauseShape
{
    public required string Text { get; init; }

    /// <summary>Whether it leaves the answer open instead of making it a no.</summary>
    public required bool Unknown { get; init; }

    /// <summary>The facts that it rests on.</summary>
    public required IReadOnlyList<EvidenceShape> Evidence { get; init; }

    /// <summary>The facts that would decide it.</summary>
    public required IReadOnlyList<MissingShape> Missing { get; init; }
}
