namespace Readiness.Schemas.Shapes.Simulation;

/// <summary>A component and where it is.</summary>
internal sealed record PlacedComponentShape
{
    public required string Name { get; init; }

    public required string Kind { get; init; }

    public required PlaceShape Place { get; init; }
}
