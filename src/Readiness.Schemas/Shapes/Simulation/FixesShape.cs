namespace Readiness.Schemas.Shapes.Simulation;

/// <summary>The smallest sets of fixes after which the failover works, and after which it also keeps its objectives.</summary>
internal sealed record FixesShape
{
    /// <summary>How many fixes had an influence on the run.</summary>
    public required int Tried { get; init; }

    /// <summary>Whether larger sets than were tried might do what none of these does.</summary>
    public required bool Exhausted { get; init; }

    /// <summary>After each of these every phase works; empty when they all work already, or no set was found.</summary>
    public required IReadOnlyList<FixSetShape> Working { get; init; }

    /// <summary>After each of these the objectives are kept as well; empty likewise.</summary>
    public required IReadOnlyList<FixSetShape> Succeeding { get; init; }
}
