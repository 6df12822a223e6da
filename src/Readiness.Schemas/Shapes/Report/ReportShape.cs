using System.ComponentModel.DataAnnotations;
using Readiness.Core.Reports;
using Readiness.Core.Rules;
using Readiness.Schemas.Settings;

namespace Readiness.Schemas.Shapes.Report;

/// <summary>All findings of one run and the verdict.</summary>
internal sealed record ReportShape
{
    /// <summary>The version of this format.</summary>
    public required string ApiVersion { get; init; }

    /// <summary>What the file is: Report.</summary>
    public required string Kind { get; init; }

    /// <summary>The version of the program that wrote it.</summary>
    public required string Version { get; init; }

    /// <summary>The plan's name.</summary>
    public required string Plan { get; init; }

    /// <summary>When the facts were judged, UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>What the run concludes.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Whether besides the broken something at or above the gate could not be looked at.</summary>
    public required bool HasBlindSpots { get; init; }

    /// <summary>The exit code that goes with the verdict.</summary>
    public required int ExitCode { get; init; }

    /// <summary>Whether the run was stopped before everything was asked.</summary>
    public required bool Interrupted { get; init; }

    /// <summary>Findings at or above this severity decide the verdict.</summary>
    public required Severity FailOn { get; init; }

    /// <summary>The plan's longest time until users are served again, as 10m or 1h30m; left out when undeclared.</summary>
    [RegularExpression(SettingSchemas.DurationPattern)]
    public string? Rto { get; init; }

    /// <summary>The plan's longest stretch of data that may be lost; left out when undeclared.</summary>
    [RegularExpression(SettingSchemas.DurationPattern)]
    public string? Rpo { get; init; }

    /// <summary>The scenarios that were looked at.</summary>
    public required IReadOnlyList<string> Scenarios { get; init; }

    /// <summary>The chain as the findings leave it.</summary>
    public required IReadOnlyList<PhaseShape> Chain { get; init; }

    /// <summary>In the order in which they would strike: by phase, then severity, then subject.</summary>
    public required IReadOnlyList<FindingShape> Findings { get; init; }

    /// <summary>What was asked, for how long, and what could not be collected.</summary>
    public required IReadOnlyList<ComponentShape> Components { get; init; }
}
