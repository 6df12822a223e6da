namespace Readiness.Schemas.Shapes.Report;

/// <summary>A fact that was needed and is missing.</summary>
internal sealed record MissingShape
{
    public required string Fact { get; init; }

    public required string Reason { get; init; }

    public required string Detail { get; init; }
}
