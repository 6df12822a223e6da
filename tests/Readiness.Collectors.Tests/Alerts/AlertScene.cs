using Readiness.Collectors.Alertmanager;
using Readiness.Collectors.Alerts;
using Readiness.Collectors.Prometheus;
using Readiness.Collectors.Tests.Prometheus;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;
using Readiness.Core.Settings;

namespace Readiness.Collectors.Tests.Alerts;

/// <summary>A plan with one alert, the Prometheus servers that evaluate it and the Alertmanagers that it goes through, and what was collected of them.</summary>
internal sealed class AlertScene
{
    private readonly List<Component> _asked = [];
    private readonly List<Component> _through = [];
    private readonly CollectedFacts _collected = new();

    public string Rule { get; init; } = "PrimaryLost";

    public string? Group { get; init; }

    public string? Receiver { get; init; }

    public string? Site { get; init; }

    public AssumedTime? Notification { get; init; } = new(TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));

    public AlertSignal Signal { get; } = new();

    private AlertSettings Settings => new()
    {
        Asks = [.. _asked.Select(component => new ComponentReference(component.Name))],
        Rule = Rule,
        Group = Group,
        Through = [.. _through.Select(component => new ComponentReference(component.Name))],
        Receiver = Receiver,
    };

    private Component Alert => new("primary-lost", "alert", TestSites.Nowhere) { Settings = Settings, Site = Site };

    private static SignalStep Step => new("primary-lost", TestSites.Nowhere);

    private Plan Plan => new()
    {
        Name = "test",
        Source = new SourceText("plan.yaml", ""),
        Components = [.. _asked, .. _through, Alert],
        Assumptions = Notification is null ? new Dictionary<string, AssumedTime>() : new Dictionary<string, AssumedTime> { [AssumptionNames.Notification] = Notification },
    };

    public AlertScene Asks(string name, PrometheusFacts? facts, string url = "http://127.20.0.9:9090")
    {
        _asked.Add(new Component(name, "prometheus", TestSites.Nowhere) { Settings = new PrometheusSettings { Url = url } });
        if (facts is not null) _collected.Set(new CollectedComponent(name, "prometheus", facts, TimeSpan.Zero));
        return this;
    }

    public AlertScene Through(string name, AlertmanagerFacts? facts, string url = "http://127.20.0.9:9093")
    {
        _through.Add(new Component(name, "alertmanager", TestSites.Nowhere) { Settings = new AlertmanagerSettings { Url = url } });
        if (facts is not null) _collected.Set(new CollectedComponent(name, "alertmanager", facts, TimeSpan.Zero));
        return this;
    }

    public IReadOnlyList<PosedQuestion> Questions() => [.. Signal.Questions(Alert, Step, Plan, _collected)];

    public async Task<SignalFacts> DeriveAsync()
    {
        var facts = await new AlertCollector().CollectAsync(new CollectRequest<AlertSettings>("primary-lost", Settings, [], null, TestSites.Tree), TestContext.Current.CancellationToken);
        return Signal.Derive(new StepContext(Step, Alert, facts, Plan, TestSites.Tree, _collected, DateTimeOffset.UnixEpoch));
    }

    /// <summary>Collects everything over HTTP, in rounds, as a run does, and derives the signal.</summary>
    public async Task<SignalFacts> AskAsync()
    {
        using var services = new CollectorServices(TimeProvider.System, _ => null);
        var nothing = new HashSet<string>();
        for (var round = 0; round < 2; round++)
        {
            var questions = Questions().ToLookup(posed => posed.Component, posed => posed.Question);
            foreach (var component in _asked)
            {
                var request = new CollectRequest<PrometheusSettings>(component.Name, (PrometheusSettings)component.Settings!, [.. questions[component.Name]], nothing, TestSites.Tree);
                _collected.Set(new CollectedComponent(component.Name, "prometheus", await new PrometheusCollector(services).CollectAsync(request, TestContext.Current.CancellationToken), TimeSpan.Zero));
            }

            foreach (var component in _through)
            {
                var request = new CollectRequest<AlertmanagerSettings>(component.Name, (AlertmanagerSettings)component.Settings!, [.. questions[component.Name]], nothing, TestSites.Tree);
                _collected.Set(new CollectedComponent(component.Name, "alertmanager", await new AlertmanagerCollector(services).CollectAsync(request, TestContext.Current.CancellationToken), TimeSpan.Zero));
            }
        }

        return await DeriveAsync();
    }
}
