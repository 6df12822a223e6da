using Readiness.Schemas.Shapes.Report;

namespace Readiness.Schemas.Shapes.Simulation;

/// <summary>Where a component is, and who says so.</summary>
internal sealed record PlaceShape
{
    public required PlaceKnown Known { get; init; }

    /// <summary>The innermost site; left out when nobody knows.</summary>
    public string? Site { get; init; }

    /// <summary>Where the site came from; left out for what the plan says.</summary>
    public ProvenanceShape? From { get; init; }

    /// <summary>Why nobody knows; left out otherwise.</summary>
    public TroubleShape? Missing { get; init; }

    /// <summary>The addresses under which it is known.</summary>
    public required IReadOnlyList<string> Addresses { get; init; }
}
