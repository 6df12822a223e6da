using Readiness.Core.Evaluation;

namespace Readiness.Schemas.Shapes.Report;

/// <summary>A step of the chain as the findings leave it.</summary>
internal sealed record StepShape
{
    public required string Name { get; init; }

    /// <summary>What rules call it: signal, quorum, switch, start or path.</summary>
    public required string Subject { get; init; }

    public required Outcome State { get; init; }

    /// <summary>Fingerprints of the findings about it that are broken or unknown at or above the gate.</summary>
    public required IReadOnlyList<string> Findings { get; init; }
}
