using Readiness.Schemas.Shapes.Report;

namespace Readiness.Schemas.Shapes.Snapshot;

/// <summary>What was collected of one component.</summary>
internal sealed record SnapshotComponentShape
{
    /// <summary>Its name in the plan, or the identity of an implied one.</summary>
    public required string Name { get; init; }

    public required string Kind { get; init; }

    /// <summary>Whether another component implied it.</summary>
    public required bool Implied { get; init; }

    /// <summary>When it was collected, UTC.</summary>
    public required DateTimeOffset TakenAt { get; init; }

    /// <summary>How long that took, in the form that facts have.</summary>
    public required string Duration { get; init; }

    /// <summary>Why its questions could not be posed; left out when they were.</summary>
    public TroubleShape? Unasked { get; init; }

    /// <summary>The facts of its kind, as facts.schema.json describes them; left out when no collector knows the kind.</summary>
    public IReadOnlyDictionary<string, object>? Facts { get; init; }
}
