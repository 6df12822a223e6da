namespace Readiness.Schemas.Shapes.Simulation;

/// <summary>Fixes that together change how a failover ends.</summary>
internal sealed record FixSetShape
{
    public required IReadOnlyList<TriedFixShape> Fixes { get; init; }

    /// <summary>The run with all of them in place.</summary>
    public required OutlineShape Run { get; init; }
}
