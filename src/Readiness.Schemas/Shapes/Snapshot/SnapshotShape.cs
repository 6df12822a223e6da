namespace Readiness.Schemas.Shapes.Snapshot;

/// <summary>All facts of one run with everything that judging them needs.</summary>
internal sealed record SnapshotShape
{
    /// <summary>The format and its version: readiness-snapshot/1.</summary>
    public required string Format { get; init; }

    /// <summary>SHA-256 over the content, which shows later changes: sha256: and 64 hexadecimal digits.</summary>
    public required string Checksum { get; init; }

    /// <summary>What was collected, with plan, rules and waivers.</summary>
    public required SnapshotContentShape Content { get; init; }
}
