using Readiness.Collectors.FailoverMonitor;
using Readiness.Collectors.Prometheus;
using Readiness.Collectors.Signals;
using Readiness.Collectors.Tests.Prometheus;
using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;
using Readiness.Core.Settings;

namespace Readiness.Collectors.Tests.FailoverMonitor;

/// <summary>A plan with one failover monitor and the Prometheus servers that it asks, and what was collected of them.</summary>
internal sealed class Scene(string query)
{
    private readonly List<Component> _asked = [];
    private readonly CollectedFacts _collected = new();

    public TimeSpan? Every { get; init; } = TimeSpan.FromSeconds(15);

    public int Confirmations { get; init; } = 2;

    public SilenceReading? OnError { get; init; }

    public string? Site { get; init; }

    public FailoverMonitorSignal Signal { get; } = new();

    private FailoverMonitorSettings Settings => new()
    {
        Asks = [.. _asked.Select(component => new ComponentReference(component.Name))],
        Query = query,
        Every = Every,
        Confirmations = Confirmations,
        OnError = OnError,
    };

    private Component Monitor => new("failover-monitor", "failover-monitor", TestSites.Nowhere) { Settings = Settings, Site = Site };

    private static SignalStep Step => new("failover-monitor", TestSites.Nowhere);

    private Plan Plan => new() { Name = "test", Source = new SourceText("plan.yaml", ""), Components = [.. _asked, Monitor] };

    public Scene Asks(string name, string url = "http://127.10.0.9:9090", string? site = null, PrometheusFacts? answering = null)
    {
        _asked.Add(new Component(name, "prometheus", TestSites.Nowhere) { Settings = new PrometheusSettings { Url = url }, Site = site });
        if (answering is not null) _collected.Set(new CollectedComponent(name, "prometheus", answering, TimeSpan.Zero));
        return this;
    }

    public Scene Collected(string name, PrometheusFacts facts)
    {
        _collected.Set(new CollectedComponent(name, "prometheus", facts, TimeSpan.Zero));
        return this;
    }

    public IReadOnlyList<PosedQuestion> Questions() => [.. Signal.Questions(Monitor, Step, Plan, _collected)];

    public async Task<SignalFacts> DeriveAsync()
    {
        var request = new CollectRequest<FailoverMonitorSettings>("failover-monitor", Settings, [], null, TestSites.Tree);
        var facts = await new FailoverMonitorCollector().CollectAsync(request, TestContext.Current.CancellationToken);
        return Signal.Derive(new StepContext(Step, Monitor, facts, Plan, TestSites.Tree, _collected, DateTimeOffset.UnixEpoch));
    }
}
