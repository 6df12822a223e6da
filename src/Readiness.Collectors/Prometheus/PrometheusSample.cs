using Readiness.Core.Facts;

namespace Readiness.Collectors.Prometheus;

/// <summary>One series of an answer with its newest value.</summary>
[FactRecord("prometheus.sample")]
public sealed partial record PrometheusSample
{
    /// <summary>The labels, <c>__name__</c> among them.</summary>
    public FactMap Labels { get; init; }

    /// <summary>The value; absent when it is not a finite number.</summary>
    public Fact<double> Value { get; init; }
}
