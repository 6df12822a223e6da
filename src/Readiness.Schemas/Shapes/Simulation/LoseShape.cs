namespace Readiness.Schemas.Shapes.Simulation;

/// <summary>What is lost, as it was named.</summary>
internal sealed record LoseShape
{
    public required IReadOnlyList<string> Sites { get; init; }

    public required IReadOnlyList<string> Components { get; init; }

    /// <summary>Single members of components, counted from 0: voters[2].</summary>
    public required IReadOnlyList<string> Members { get; init; }
}
