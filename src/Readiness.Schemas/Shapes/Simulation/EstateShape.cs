namespace Readiness.Schemas.Shapes.Simulation;

/// <summary>The estate as one draws it.</summary>
internal sealed record EstateShape
{
    public required IReadOnlyList<SiteShape> Sites { get; init; }

    public required IReadOnlyList<PlacedComponentShape> Components { get; init; }

    /// <summary>The chain's steps, in its order.</summary>
    public required IReadOnlyList<MappedStepShape> Steps { get; init; }
}
