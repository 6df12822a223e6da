namespace Readiness.Schemas.Shapes.Simulation;

/// <summary>What was predicted beside what a drill measured.</summary>
internal sealed record BacktestShape
{
    public required string Scenario { get; init; }

    /// <summary>Phases in the order of the chain, then paths.</summary>
    public required IReadOnlyList<BacktestRowShape> Rows { get; init; }
}
