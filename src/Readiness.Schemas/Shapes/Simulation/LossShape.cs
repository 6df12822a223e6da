namespace Readiness.Schemas.Shapes.Simulation;

/// <summary>One loss with its run and what would mend it.</summary>
internal sealed record LossShape
{
    public required RunShape Run { get; init; }

    public required FixesShape Fixes { get; init; }
}
