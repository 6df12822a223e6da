using Readiness.Schemas.Settings;
using System.ComponentModel.DataAnnotations;

namespace Readiness.Schemas.Shapes.Simulation;

/// <summary>A part of a predicted time that may have been wrong.</summary>
internal sealed record SuspectShape
{
    public required PartShape Part { get; init; }

    /// <summary>How long it would have taken if it alone was wrong; left out when that cannot be worked out.</summary>
    [RegularExpression(SettingSchemas.DurationPattern)]
    public string? Implied { get; init; }
}
