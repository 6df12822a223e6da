using Readiness.Collectors.Heartbeat;
using Readiness.Collectors.Signals;
using Readiness.Collectors.Tests.Prometheus;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;
using Readiness.Core.Settings;

namespace Readiness.Collectors.Tests.Heartbeat;

/// <summary>A plan with one heartbeat.</summary>
internal sealed record HeartbeatScene(HeartbeatSettings Settings)
{
    public string? Site { get; init; }

    public AssumedTime? Notification { get; init; }

    public static HeartbeatScene Gateway(string url = "http://127.20.0.9:9091") => new(new HeartbeatSettings
    {
        Source = HeartbeatSource.Pushgateway,
        Url = url,
        Beat = "agent",
        Watches = "primary",
        Every = TimeSpan.FromSeconds(10),
        Misses = 3,
        EvaluatedEvery = TimeSpan.FromSeconds(4),
        OnError = SilenceReading.Alert,
        OnAbsence = SilenceReading.Down,
    })
    { Site = "standby" };

    public static HeartbeatScene Healthchecks(string url = "https://healthchecks.io", string beat = "agent") =>
        new(new HeartbeatSettings { Source = HeartbeatSource.Healthchecks, Url = url, Beat = beat, Watches = "primary", ApiKey = new Secret(SecretSource.Environment, "KEY") });

    public HeartbeatScene With(Func<HeartbeatSettings, HeartbeatSettings> change) => this with { Settings = change(Settings) };

    public async Task<HeartbeatFacts> CollectAsync(TimeProvider? time = null)
    {
        using var services = new CollectorServices(time ?? TimeProvider.System, name => name == "KEY" ? "canary-key" : null);
        return await new HeartbeatCollector(services).CollectAsync(new CollectRequest<HeartbeatSettings>("beat", Settings, [], null, TestSites.Tree), TestContext.Current.CancellationToken);
    }

    public SignalFacts Derive(HeartbeatFacts facts)
    {
        var component = new Component("beat", "heartbeat", TestSites.Nowhere) { Settings = Settings, Site = Site };
        var plan = new Plan
        {
            Name = "test",
            Source = new SourceText("plan.yaml", ""),
            Components = [component],
            Assumptions = Notification is null ? new Dictionary<string, AssumedTime>() : new Dictionary<string, AssumedTime> { [AssumptionNames.Notification] = Notification },
        };
        return new HeartbeatSignal().Derive(new StepContext(new SignalStep("beat", TestSites.Nowhere), component, facts, plan, TestSites.Tree, new CollectedFacts(), DateTimeOffset.UnixEpoch));
    }

    public async Task<SignalFacts> AskAsync() => Derive(await CollectAsync());
}
