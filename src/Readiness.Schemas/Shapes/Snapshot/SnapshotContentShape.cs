namespace Readiness.Schemas.Shapes.Snapshot;

/// <summary>The content of a snapshot.</summary>
internal sealed record SnapshotContentShape
{
    /// <summary>The version of the program that took it.</summary>
    public required string Tool { get; init; }

    /// <summary>When the run judged, UTC; a replay judges at the same time.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The site from which it was taken; left out when not known.</summary>
    public string? Vantage { get; init; }

    /// <summary>Whether the run was stopped before everything was asked.</summary>
    public required bool Interrupted { get; init; }

    /// <summary>The only components that were asked for; empty for all of the plan.</summary>
    public required IReadOnlyList<string> Only { get; init; }

    /// <summary>The plan.</summary>
    public required SnapshotTextShape Plan { get; init; }

    /// <summary>The rule files.</summary>
    public required IReadOnlyList<SnapshotTextShape> Rules { get; init; }

    /// <summary>The waiver files.</summary>
    public required IReadOnlyList<SnapshotTextShape> Waivers { get; init; }

    /// <summary>Where facts came from; they refer to the entries by number, counted from 0.</summary>
    public required IReadOnlyList<SnapshotProvenanceShape> Provenance { get; init; }

    /// <summary>What was collected, in the order of the plan, then of implied components.</summary>
    public required IReadOnlyList<SnapshotComponentShape> Components { get; init; }
}
