namespace Readiness.Collectors.Aws.Metrics;

/// <summary>The greatest value of a metric in one period.</summary>
/// <param name="At">Where the period begins.</param>
internal sealed record MetricSample(DateTimeOffset At, double Value);
