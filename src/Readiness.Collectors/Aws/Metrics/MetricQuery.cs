namespace Readiness.Collectors.Aws.Metrics;

/// <summary>A metric of CloudWatch with exactly the dimensions under which it is published: another set finds nothing.</summary>
internal sealed record MetricQuery(string Namespace, string Metric, params IReadOnlyList<(string Name, string Value)> Dimensions);
