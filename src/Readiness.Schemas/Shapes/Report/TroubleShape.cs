namespace Readiness.Schemas.Shapes.Report;

/// <summary>Why facts of a component are missing.</summary>
internal sealed record TroubleShape
{
    public required string Reason { get; init; }

    public required string Detail { get; init; }
}
