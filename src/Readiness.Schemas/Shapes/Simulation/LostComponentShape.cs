using Readiness.Core.Simulation;

namespace Readiness.Schemas.Shapes.Simulation;

/// <summary>A component that the loss takes, or may take.</summary>
internal sealed record LostComponentShape
{
    public required string Name { get; init; }

    public required string Kind { get; init; }

    /// <summary>Yes, or unknown where nothing shows its place.</summary>
    public required Answer Taken { get; init; }

    /// <summary>Whether it goes because something that it needs goes, and not by its name or place.</summary>
    public required bool ByNeed { get; init; }

    public required PlaceShape Place { get; init; }
}
