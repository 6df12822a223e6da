namespace Readiness.Schemas.Shapes.Report;

/// <summary>Where a fact came from.</summary>
internal sealed record ProvenanceShape
{
    public required string Endpoint { get; init; }

    public required string Operation { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset ObservedAt { get; init; }

    public string? RequestId { get; init; }

    /// <summary>Where it was asked from.</summary>
    public string? Vantage { get; init; }
}
