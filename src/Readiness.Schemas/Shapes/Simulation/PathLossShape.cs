using Readiness.Core.Simulation.Runs;
using Readiness.Schemas.Settings;
using System.ComponentModel.DataAnnotations;

namespace Readiness.Schemas.Shapes.Simulation;

/// <summary>How much data one path loses.</summary>
internal sealed record PathLossShape
{
    /// <summary>The step's name.</summary>
    public required string Name { get; init; }

    /// <summary>The stretch of time of which the data is missing in the copy.</summary>
    public required IntervalShape Loses { get; init; }

    /// <summary>The objective of this path; left out when undeclared.</summary>
    [RegularExpression(SettingSchemas.DurationPattern)]
    public string? Rpo { get; init; }

    public required ObjectiveVerdict Verdict { get; init; }
}
