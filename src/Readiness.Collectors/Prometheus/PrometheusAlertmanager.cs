using Readiness.Core.Facts;

namespace Readiness.Collectors.Prometheus;

/// <summary>An Alertmanager that a Prometheus knows.</summary>
[FactRecord("prometheus.alertmanager")]
public sealed partial record PrometheusAlertmanager
{
    /// <summary>Where alerts are sent, without user information and query.</summary>
    public required string Url { get; init; }

    /// <summary>As <c>host:port</c>.</summary>
    public required string Address { get; init; }

    /// <summary>Whether alerts are sent to it; false when relabelling dropped it. A dead one stays active.</summary>
    public required bool Active { get; init; }

    /// <summary>The site in which it is, by its address; absent when no site has it.</summary>
    public Fact<string> Site { get; init; }
}
