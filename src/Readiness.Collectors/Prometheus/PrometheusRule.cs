using Readiness.Core.Facts;

namespace Readiness.Collectors.Prometheus;

/// <summary>An alerting or recording rule that a Prometheus evaluates.</summary>
[FactRecord("prometheus.rule")]
public sealed partial record PrometheusRule
{
    /// <summary>The group that is evaluated together.</summary>
    public required string Group { get; init; }

    /// <summary>The alert's name, or the metric that is recorded.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it alerts or records.</summary>
    [AllowedValues("alerting", "recording")]
    public required string Type { get; init; }

    /// <summary>The expression, as the server prints it.</summary>
    public required string Expr { get; init; }

    /// <summary>How long the expression must hold before the alert fires; absent for recording rules.</summary>
    public Fact<TimeSpan> For { get; init; }

    /// <summary>Whether its last evaluation succeeded. A rule in error keeps its old state.</summary>
    [AllowedValues("ok", "err", "unknown")]
    public required string Health { get; init; }

    /// <summary>Why the last evaluation failed; absent when it succeeded.</summary>
    public Fact<string> LastError { get; init; }

    /// <summary>Of an alert: what it does now; absent for recording rules.</summary>
    [AllowedValues("inactive", "pending", "firing")]
    public Fact<string> State { get; init; }

    /// <summary>The time between two evaluations of its group.</summary>
    public Fact<TimeSpan> Interval { get; init; }

    /// <summary>When it was last evaluated; absent when it never was.</summary>
    public Fact<DateTimeOffset> LastEvaluation { get; init; }

    /// <summary>The labels that it adds to its alerts.</summary>
    public FactMap Labels { get; init; }
}
