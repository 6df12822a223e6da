using Readiness.Schemas.Shapes.Report;

namespace Readiness.Schemas.Shapes.Simulation;

/// <summary>One part of a predicted time, with where its number comes from.</summary>
internal sealed record PartShape
{
    public required string Name { get; init; }

    public required IntervalShape Length { get; init; }

    /// <summary>The answers that gave it; empty for what the plan declares and for assumptions.</summary>
    public required IReadOnlyList<ProvenanceShape> From { get; init; }

    /// <summary>The source of an assumption; left out for what was collected or declared.</summary>
    public string? Assumed { get; init; }

    /// <summary>Why a bound is unknown; left out when none is.</summary>
    public TroubleShape? Missing { get; init; }
}
