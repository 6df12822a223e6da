namespace Readiness.Collectors.Aws.CloudWatch;

/// <summary>One metric of CloudWatch, minute by minute.</summary>
/// <param name="Id">Names it in the answer: lower case, unique within a call.</param>
/// <param name="Statistic"><c>Maximum</c>, <c>Sum</c> …</param>
/// <param name="Dimensions">Exactly those under which it is published: with others the answer is empty.</param>
internal sealed record MetricQuery(string Id, string Namespace, string Metric, string Statistic, IReadOnlyList<(string Name, string Value)> Dimensions);
