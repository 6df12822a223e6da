namespace Readiness.Schemas.Shapes.Snapshot;

/// <summary>A file of the run.</summary>
internal sealed record SnapshotTextShape
{
    /// <summary>As the user named it.</summary>
    public required string Path { get; init; }

    /// <summary>Its text, without secrets.</summary>
    public required string Text { get; init; }
}
