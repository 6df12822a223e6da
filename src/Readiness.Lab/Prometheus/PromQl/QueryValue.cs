namespace Readiness.Lab.Prometheus.PromQl;

/// <summary>What a query or a part of it yields.</summary>
internal abstract record QueryValue;

internal sealed record VectorValue(IReadOnlyList<Sample> Samples) : QueryValue;

internal sealed record ScalarValue(double Number) : QueryValue;
