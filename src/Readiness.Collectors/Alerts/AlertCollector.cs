using Readiness.Core.Collecting;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Alerts;

/// <summary>Reads a declared alert; what it does is asked of the Prometheus and Alertmanager components behind it.</summary>
[Collector("alert")]
internal sealed class AlertCollector : ICollector<AlertSettings, AlertFacts>, IPermissionDeclarer<AlertSettings>
{
    /// <summary>Nothing: what it is stands in the plan.</summary>
    public IEnumerable<NeededPermission> Permissions(CollectRequest<AlertSettings> request) => [];

    public Task<AlertFacts> CollectAsync(CollectRequest<AlertSettings> request, CancellationToken cancellationToken)
    {
        var settings = request.Settings;
        return Task.FromResult(new AlertFacts
        {
            Asks = FactList<string>.Present([.. settings.Asks.Select(component => component.Name)]),
            Rule = Fact<string>.Present(settings.Rule),
            Group = settings.Group is { } group ? Fact<string>.Present(group) : Fact<string>.Absent(),
            Through = FactList<string>.Present([.. settings.Through.Select(component => component.Name)]),
            Receiver = settings.Receiver is { } receiver ? Fact<string>.Present(receiver) : Fact<string>.Absent(),
        });
    }
}
