using Readiness.Collectors.Prometheus.PromQl;
using Readiness.Collectors.Signals;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;

namespace Readiness.Collectors.FailoverMonitor;

/// <summary>Reads a declared failover monitor; what its query answers is asked of the Prometheus components behind it.</summary>
[Collector("failover-monitor")]
internal sealed class FailoverMonitorCollector : ICollector<FailoverMonitorSettings, FailoverMonitorFacts>, IPermissionDeclarer<FailoverMonitorSettings>
{
    /// <summary>Nothing: what it is stands in the plan, and what it asks the Prometheus components are asked for.</summary>
    public IEnumerable<NeededPermission> Permissions(CollectRequest<FailoverMonitorSettings> request) => [];

    public Task<FailoverMonitorFacts> CollectAsync(CollectRequest<FailoverMonitorSettings> request, CancellationToken cancellationToken)
    {
        var settings = request.Settings;
        return Task.FromResult(new FailoverMonitorFacts
        {
            Asks = FactList<string>.Present([.. settings.Asks.Select(component => component.Name)]),
            Query = Fact<string>.Present(settings.Query),
            Selectors = PromQuery.TryRead(settings.Query, out var query, out var error)
                ? FactList<string>.Present([.. query.Instants])
                : FactList<string>.Missing(error.AsReason()),
            Every = settings.Every is { } every ? Fact<TimeSpan>.Present(every) : Fact<TimeSpan>.Absent(),
            Timeout = settings.Timeout is { } timeout ? Fact<TimeSpan>.Present(timeout) : Fact<TimeSpan>.Absent(),
            Confirmations = Fact<long>.Present(Math.Max(1, settings.Confirmations)),
            OnError = settings.OnError.AsFact(),
        });
    }
}
