using Readiness.Schemas.Settings;
using System.ComponentModel.DataAnnotations;

namespace Readiness.Schemas.Shapes.Simulation;

/// <summary>How a failover would run after each loss that was tried, on the facts of one moment.</summary>
internal sealed record SimulationShape
{
    /// <summary>The version of this format.</summary>
    public required string ApiVersion { get; init; }

    /// <summary>What the file is: Simulation.</summary>
    public required string Kind { get; init; }

    /// <summary>The version of the program that wrote it.</summary>
    public required string Version { get; init; }

    /// <summary>The plan's name.</summary>
    public required string Plan { get; init; }

    /// <summary>The time of the facts, UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>0 when every loss is survived within the objectives, 1 when one is not, 2 when one cannot be told, 3 for both.</summary>
    public required int ExitCode { get; init; }

    /// <summary>Whether collecting was stopped before everything was asked.</summary>
    public required bool Interrupted { get; init; }

    /// <summary>The plan's longest time until users are served again, as 10m or 1h30m; left out when undeclared.</summary>
    [RegularExpression(SettingSchemas.DurationPattern)]
    public string? Rto { get; init; }

    /// <summary>The plan's longest stretch of data that may be lost; left out when undeclared.</summary>
    [RegularExpression(SettingSchemas.DurationPattern)]
    public string? Rpo { get; init; }

    /// <summary>Sites, components and the steps between them.</summary>
    public required EstateShape Estate { get; init; }

    /// <summary>The losses that were asked for, in full.</summary>
    public required IReadOnlyList<LossShape> Losses { get; init; }

    /// <summary>One outline for each loss that was tried in turn; left out when none was.</summary>
    public IReadOnlyList<OutlineShape>? Matrix { get; init; }

    /// <summary>What was predicted beside what a drill measured; left out without a drill.</summary>
    public BacktestShape? Backtest { get; init; }
}
