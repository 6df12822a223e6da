namespace Readiness.Schemas.Shapes.Snapshot;

/// <summary>Where facts came from.</summary>
internal sealed record SnapshotProvenanceShape
{
    /// <summary>What was asked: a URL, host:port, or a path.</summary>
    public required string Endpoint { get; init; }

    /// <summary>What it was asked.</summary>
    public required string Operation { get; init; }

    /// <summary>When the answer arrived, UTC.</summary>
    public required DateTimeOffset ObservedAt { get; init; }

    /// <summary>From the request to the whole answer, in the form that facts have.</summary>
    public required string Duration { get; init; }

    /// <summary>The system's own id of the request.</summary>
    public string? RequestId { get; init; }

    /// <summary>The site from which it was asked.</summary>
    public string? Vantage { get; init; }
}
