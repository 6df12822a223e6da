using Readiness.Lab.Prometheus.PromQl;

namespace Readiness.Lab.Prometheus;

/// <summary>What one emulated Prometheus has been told to do.</summary>
/// <param name="Name">As calls to it are written down.</param>
/// <param name="Alertmanager"><c>host:port</c> of where it sends its alerts.</param>
/// <param name="AlertQuery">The expression of its one alert rule.</param>
internal sealed record PrometheusSettings(
    string Name,
    DateTimeOffset StartedAt,
    IReadOnlyList<ScrapeTarget> Targets,
    string Alertmanager,
    string AlertQuery)
{
    /// <summary>One <c>up</c> series per target.</summary>
    public IReadOnlyList<Sample> Series =>
    [
        .. Targets.Select(target => new Sample(
            new Dictionary<string, string> { [Sample.NameLabel] = "up", ["instance"] = target.Address, ["job"] = target.Job },
            target.Up ? 1 : 0)),
    ];
}
