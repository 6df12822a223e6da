using Readiness.Core.Evaluation;
using Readiness.Core.Plans;

namespace Readiness.Schemas.Shapes.Report;

/// <summary>A phase of the chain as the findings leave it.</summary>
internal sealed record PhaseShape
{
    public required Phase Phase { get; init; }

    /// <summary>The worst that counts, given how many steps are needed.</summary>
    public required Outcome State { get; init; }

    /// <summary>How many of the steps are enough.</summary>
    public required int Need { get; init; }

    public required IReadOnlyList<StepShape> Steps { get; init; }
}
