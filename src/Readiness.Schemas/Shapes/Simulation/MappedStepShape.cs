using Readiness.Core.Plans;

namespace Readiness.Schemas.Shapes.Simulation;

/// <summary>A step of the chain between components.</summary>
internal sealed record MappedStepShape
{
    public required Phase Phase { get; init; }

    public required string Name { get; init; }

    /// <summary>The component that acts or gives.</summary>
    public required string From { get; init; }

    /// <summary>The component that is changed or receives; left out when the step is one component alone.</summary>
    public string? To { get; init; }
}
