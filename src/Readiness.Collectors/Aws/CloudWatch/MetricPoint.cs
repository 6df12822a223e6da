namespace Readiness.Collectors.Aws.CloudWatch;

/// <summary>A value of a metric.</summary>
/// <param name="At">The start of the minute that it is for.</param>
internal sealed record MetricPoint(DateTimeOffset At, double Value);
