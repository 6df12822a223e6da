using Readiness.Core.Plans;

namespace Readiness.Schemas.Shapes.Simulation;

/// <summary>A failure domain.</summary>
internal sealed record SiteShape
{
    public required string Name { get; init; }

    /// <summary>The site around it; left out for none.</summary>
    public string? Parent { get; init; }

    public string? Provider { get; init; }

    public string? Region { get; init; }

    public required SiteRole Role { get; init; }
}
