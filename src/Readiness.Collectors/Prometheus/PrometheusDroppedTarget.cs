using Readiness.Core.Facts;

namespace Readiness.Collectors.Prometheus;

/// <summary>Something that discovery found and relabelling dropped: it is not scraped.</summary>
[FactRecord("prometheus.dropped-target")]
public sealed partial record PrometheusDroppedTarget
{
    /// <summary>The job whose discovery found it.</summary>
    public required string Job { get; init; }

    /// <summary>Its address before relabelling.</summary>
    public required string Address { get; init; }
}
