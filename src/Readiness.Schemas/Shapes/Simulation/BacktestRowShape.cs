using Readiness.Core.Simulation;
using Readiness.Schemas.Settings;
using System.ComponentModel.DataAnnotations;

namespace Readiness.Schemas.Shapes.Simulation;

/// <summary>One prediction beside what was measured.</summary>
internal sealed record BacktestRowShape
{
    public required string Name { get; init; }

    public required IntervalShape Predicted { get; init; }

    [RegularExpression(SettingSchemas.DurationPattern)]
    public required string Observed { get; init; }

    /// <summary>Whether what was measured lies between best and worst.</summary>
    public required Answer Fits { get; init; }

    /// <summary>When it does not fit: the parts that may have been wrong.</summary>
    public required IReadOnlyList<SuspectShape> Suspects { get; init; }
}
