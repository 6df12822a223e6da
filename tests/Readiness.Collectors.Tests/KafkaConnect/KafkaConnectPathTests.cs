using Readiness.Collectors.KafkaConnect;
using Readiness.Collectors.Prometheus;
using Readiness.Collectors.Tests.FailoverMonitor;
using Readiness.Collectors.Tests.Prometheus;
using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;
using Readiness.Core.Settings;

namespace Readiness.Collectors.Tests.KafkaConnect;

public sealed class KafkaConnectPathTests
{
    private const string Lag = "max(debezium_metrics_MilliSecondsBehindSource{name=\"pay\"})";
    private const string LagSelector = "debezium_metrics_MilliSecondsBehindSource{name=\"pay\"}";
    private const string Connected = "debezium_metrics_Connected{name=\"pay\"}";
    private const string SinceLastEvent = "debezium_metrics_MilliSecondsSinceLastEvent{name=\"pay\"}";
    private const string SinkLag = "sink_lag_ms";

    private static readonly KafkaConnectSettings Settings = new()
    {
        Url = "http://127.20.0.5:8083", Connector = "orders", Asks = [new ComponentReference("prom")], Lag = Lag, SourceSite = "primary", CopySite = "standby",
        RestartTime = TimeSpan.FromMinutes(5),
    };

    private static readonly KafkaConnector Source = new()
    {
        Name = "orders",
        Role = "source",
        Exists = Fact<bool>.Present(true),
        State = Fact<string>.Present("RUNNING"),
        Tasks = FactList<KafkaConnectTask>.Present([Task(0, "RUNNING")]),
        HeartbeatInterval = Fact<TimeSpan>.Present(TimeSpan.FromSeconds(10)),
        PollInterval = Fact<TimeSpan>.Present(TimeSpan.FromMilliseconds(250)),
    };

    [Fact]
    public void Derive_RunningAndMeasured_AddsUpByHand()
    {
        var path = Derive(Source, Measured(lag: 1750, connected: 1, silence: 4000));

        Assert.True(path.Running.Value && path.AgeBelievable.Value);
        Assert.Equal(1.75, path.Age.Value.TotalSeconds);
        // Lag 1.75 s + scraped every 15 s + poll 0.25 s; at worst somebody needs 5 minutes to restart a task.
        Assert.Equal((17, 317), (path.ExpectedAge.Value.TotalSeconds, path.WorstAge.Value.TotalSeconds));
        Assert.Equal((1.75, 17, 317), TermSums.Of(path.Terms));
        Assert.Equal(("standby", "standby", "primary"), (path.Site.Value, path.CopySite.Value, path.SourceSite.Value));
    }

    [Fact]
    public void Derive_WithASink_AddsItsLagAndItsFlush()
    {
        var settings = Settings with { Sink = "sink", SinkLag = SinkLag };
        var sink = Source with { Name = "sink", Role = "sink" };

        var path = Derive(settings, [Source, sink], Measured(1750, 1, 4000, sinkLag: 2000));

        // 1.75 + 15 + 0.25 + 2 + Kafka's default of 60.
        Assert.Equal((3.75, 79, 379), TermSums.Of(path.Terms));
        Assert.Equal((79, 3.75), (path.ExpectedAge.Value.TotalSeconds, path.Age.Value.TotalSeconds));
        Assert.Contains("Kafka's default", path.Terms.Items.Single(term => term.Name == "flush of the sink").Assumed.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Derive_SinkWhoseLagNobodyMeasures_HasNoAge()
    {
        var path = Derive(Settings with { Sink = "sink" }, [Source, Source with { Name = "sink", Role = "sink" }], Measured(1750, 1, 4000));

        Assert.Contains("sink-lag", path.Age.Why.Detail, StringComparison.Ordinal);
        Assert.True(path.ExpectedAge.IsNotCollected && path.AgeBelievable.IsNotCollected);
    }

    [Theory]
    [InlineData("RUNNING", "FAILED", "task 0 of orders is FAILED")]
    [InlineData("RUNNING", "UNASSIGNED", "task 0 of orders is UNASSIGNED")]
    [InlineData("RUNNING", null, "the connector orders has no tasks, so it copies nothing")]
    [InlineData("PAUSED", "PAUSED", "the connector orders is PAUSED")]
    [InlineData("STOPPED", null, "the connector orders is STOPPED")]
    public void Derive_WhatDoesNotRun_HasNoAgeHoweverSmallTheLagStands(string state, string? task, string trouble)
    {
        var connector = Source with { State = Fact<string>.Present(state), Tasks = FactList<KafkaConnectTask>.Present(task is null ? [] : [Task(0, task)]) };

        var path = Derive(connector, Measured(lag: 0, connected: 1, silence: 0));

        Assert.Equal(trouble, path.Trouble.Value);
        Assert.False(path.Running.Value);
        Assert.False(path.AgeBelievable.Value);
        Assert.True(path is { Age.IsNotCollected: true, ExpectedAge.IsNotCollected: true, WorstAge.IsNotCollected: true });
    }

    [Fact]
    public void Derive_ConnectorThatIsNotThere_IsBroken() =>
        Assert.Equal("there is no connector orders", Derive(Source with { Exists = Fact<bool>.Present(false), State = Fact<string>.Absent(), Tasks = FactList<KafkaConnectTask>.Absent() }, Measured(0, 1, 0)).Trouble.Value);

    [Fact]
    public void Derive_NotConnectedToItsDatabase_IsBroken()
    {
        var path = Derive(Source, Measured(lag: 0, connected: 0, silence: 0));

        Assert.Contains("no connection", path.Trouble.Value, StringComparison.Ordinal);
        Assert.True(path.Age.IsNotCollected);
    }

    [Theory]
    [InlineData(30_000, true)]
    [InlineData(30_001, false)]
    public void Derive_SilenceOfMoreThanThreeHeartbeats_IsNotBelieved(double silence, bool believable) =>
        Assert.Equal(believable, Derive(Source, Measured(0, 1, silence)).AgeBelievable.Value);

    [Fact]
    public void Derive_NoHeartbeats_CannotTellAnIdleDatabaseFromALostOne() =>
        Assert.Contains("heartbeat.interval.ms", Derive(Source with { HeartbeatInterval = Fact<TimeSpan>.Absent() }, Measured(0, 1, 0)).AgeBelievable.Why.Detail, StringComparison.Ordinal);

    [Fact]
    public void Derive_BeforeTheFirstEvent_HasNoAge() => Assert.Contains("no event", Derive(Source, Measured(lag: -1, connected: 1, silence: -1)).Age.Why.Detail, StringComparison.Ordinal);

    [Fact]
    public void Derive_LagWithoutASeries_IsNotCollected() =>
        Assert.Contains("no result", Derive(Source, Heard.From("standby", [], Heard.Vector(Lag), Heard.Vector(LagSelector), Heard.Vector(Connected), Heard.Vector(SinceLastEvent))).Age.Why.Detail, StringComparison.Ordinal);

    [Fact]
    public void Derive_PrometheusThatIsSilent_IsNotCollectedButTheStatesCount()
    {
        var path = Derive(Source, PrometheusFacts.Missing(Heard.Lost));

        Assert.True(path.Running.Value);
        Assert.Equal([Heard.Lost, Heard.Lost], [path.Age.Why, path.ExpectedAge.Why]);
    }

    [Fact]
    public void Derive_NoLagDeclared_SaysWhatThePlanLacks() =>
        Assert.Contains("give it asks and lag", Derive(Settings with { Lag = null, Asks = [] }, [Source], Measured(0, 1, 0)).Age.Why.Detail, StringComparison.Ordinal);

    [Fact]
    public void Derive_RestartTimeUndeclared_LeavesTheWorstUnknown()
    {
        var path = Derive(Settings with { RestartTime = null }, [Source], Measured(1750, 1, 4000));

        Assert.Equal(17, path.ExpectedAge.Value.TotalSeconds);
        Assert.Contains("restart-time", path.WorstAge.Why.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Derive_WorkersThatDoNotAnswer_IsUnknown()
    {
        var path = Derive(Source with { Exists = Fact<bool>.Missing(Heard.Lost), State = Fact<string>.Missing(Heard.Lost), Tasks = FactList<KafkaConnectTask>.Missing(Heard.Lost) }, Measured(0, 1, 0));

        Assert.Equal([Heard.Lost, Heard.Lost], [path.Running.Why, path.AgeBelievable.Why]);
    }

    [Theory]
    [InlineData("debezium_metrics_MilliSecondsBehindSource", "debezium_metrics_Connected", "debezium_metrics_MilliSecondsSinceLastEvent")]
    [InlineData("debezium_metrics_millisecondsbehindsource{a=\"b\"} offset 1m", "debezium_metrics_connected{a=\"b\"} offset 1m", "debezium_metrics_millisecondssincelastevent{a=\"b\"} offset 1m")]
    public void Questions_Lag_AsksForItsSistersToo(string lag, string connected, string silence)
    {
        var component = Component(Settings with { Lag = lag });
        var questions = new KafkaConnectPath().Questions(component, Step, Plan(component), new CollectedFacts()).ToList();

        Assert.All(questions, posed => Assert.Equal("prom", posed.Component));
        Assert.Equal([lag, connected, silence], questions.Select(posed => posed.Question).OfType<PrometheusQuery>().Select(query => query.Expression));
        Assert.Contains(new PrometheusTargets(), questions.Select(posed => posed.Question));
    }

    private static PathStep Step => new(null, null, "cdc", null, TestSites.Nowhere);

    private static Component Component(KafkaConnectSettings settings) => new("cdc", "kafka-connect", TestSites.Nowhere) { Settings = settings };

    private static Plan Plan(Component component) => new() { Name = "test", Source = new SourceText("plan.yaml", ""), Components = [component, new Component("prom", "prometheus", TestSites.Nowhere) { Settings = new PrometheusSettings { Url = "http://127.20.0.9:9090" } }] };

    private static KafkaConnectTask Task(long id, string state) => new() { Id = id, State = Fact<string>.Present(state), Worker = Fact<string>.Present("127.20.0.5:8083"), WorkerSite = Fact<string>.Present("standby") };

    private static PrometheusFacts Measured(double lag, double connected, double silence, double? sinkLag = null) => Heard.From(
        "standby",
        [Heard.Target("connect", "127.20.0.5:9404", "standby")],
        [Value(Lag, lag), Value(LagSelector, lag), Value(Connected, connected), Value(SinceLastEvent, silence), .. sinkLag is { } behind ? [Value(SinkLag, behind)] : (PrometheusAnswer[])[]]);

    private static PrometheusAnswer Value(string query, double value) => Heard.Vector(query) with
    {
        Samples = FactList<PrometheusSample>.Present([new PrometheusSample { Labels = FactMap.Present(new Dictionary<string, string> { ["job"] = "connect", ["instance"] = "127.20.0.5:9404" }), Value = Fact<double>.Present(value) }]),
    };

    private static PathFacts Derive(KafkaConnector source, PrometheusFacts prometheus) => Derive(Settings, [source], prometheus);

    private static PathFacts Derive(KafkaConnectSettings settings, IReadOnlyList<KafkaConnector> connectors, PrometheusFacts prometheus)
    {
        var component = Component(settings);
        var collected = new CollectedFacts();
        collected.Set(new CollectedComponent("prom", "prometheus", prometheus, TimeSpan.Zero));
        var facts = new KafkaConnectFacts { Site = Fact<string>.Present("standby"), Connectors = FactList<KafkaConnector>.Present(connectors) };
        return new KafkaConnectPath().Derive(new StepContext(Step, component, facts, Plan(component), TestSites.Tree, collected, DateTimeOffset.UnixEpoch));
    }
}
