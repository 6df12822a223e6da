using Readiness.Collectors.FailoverMonitor;
using Readiness.Collectors.Prometheus;
using Readiness.Collectors.Signals;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Tests.FailoverMonitor;

public sealed class FailoverMonitorSignalTests
{
    private const string Query = "up{job=\"x\"} == 0";
    private const string Instant = "up{job=\"x\"}";
    private const string WhenAbsent = "up{job=\"x\",__readiness_simulation__=\"absent\"} == 0";
    private const string WhenDown = "(up{job=\"x\"} * 0) == 0";

    [Fact]
    public void Questions_OneSelector_AreTheQueryItsSelectorAndTheSimulations()
    {
        var questions = new Scene(Query).Asks("a").Asks("b").Questions();

        Assert.Equal(12, questions.Count);
        Assert.Equal(
            [Query, Instant, $"count({Instant})", WhenAbsent, WhenDown],
            questions.Where(question => question.Component == "b").Select(question => question.Question).OfType<PrometheusQuery>().Select(question => question.Expression));
        Assert.Contains(questions, question => question is { Component: "a", Question: PrometheusTargets });
    }

    [Fact]
    public void Questions_UnreadableQuery_AreTheQueryAlone() =>
        Assert.Equal([new PrometheusTargets(), new PrometheusQuery("up{")], new Scene("up{").Asks("a").Questions().Select(question => question.Question));

    [Fact]
    public async Task Derive_BlindTrigger_FiresOnLossButNotOnAbsence()
    {
        var signal = await Incident().DeriveAsync();

        Assert.False(signal.FiresNow.Value);
        Assert.True(signal.FiresOnDown.Value);
        Assert.False(signal.FiresOnAbsence.Value);
        Assert.Equal(1, signal.Selected.Value);
        Assert.Equal(("monitoring", "127.10.0.9:9090", "primary", true), Assert.Single(signal.Sources.Items) is var source ? (source.Name, source.Address, source.Site.Value, source.Answers.Value) : default);
        Assert.Equal(("127.10.0.21:9100", "primary", true), Assert.Single(signal.Targets.Items) is var target ? (target.Name, target.Site.Value, target.Up.Value) : default);
        Assert.Equal("standby", signal.Site.Value);
    }

    [Fact]
    public async Task Derive_Intervals_GiveTheDetectionTime()
    {
        var signal = await Incident().DeriveAsync();

        // Best: 1 more poll of 15 s. Worst: 15 s to the next scrape, 10 s timeout, 2 polls of 15 s.
        Assert.Equal(TimeSpan.FromSeconds(15), signal.DetectsAtBest.Value);
        Assert.Equal(TimeSpan.FromSeconds(55), signal.DetectsAtWorst.Value);
    }

    [Fact]
    public async Task Derive_NoIntervalDeclared_LeavesTheDetectionTimeUnknown()
    {
        var signal = await Incident(every: null).DeriveAsync();

        Assert.Contains("every", signal.DetectsAtWorst.Why.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(SilenceReading.Healthy, false)]
    [InlineData(SilenceReading.Down, true)]
    [InlineData(SilenceReading.Alert, true)]
    public async Task Derive_OnError_SaysWhatSilenceMeans(SilenceReading? reading, bool? fires)
    {
        var signal = await Incident(onError: reading).DeriveAsync();

        Assert.Equal(fires, signal.FiresOnSilence.IsPresent ? signal.FiresOnSilence.Value : (bool?)null);
    }

    [Fact]
    public async Task Derive_SecondSourceSilent_NeverTurnsOutBetter()
    {
        var signal = await Incident().Asks("office", "http://127.20.0.9:9090", answering: PrometheusFacts.Missing(Heard.Lost)).DeriveAsync();

        Assert.Equal(Heard.Lost, signal.FiresOnAbsence.Why);
        Assert.Equal(Heard.Lost, signal.FiresNow.Why);
        Assert.Equal(Heard.Lost, signal.Selected.Why);
        Assert.Equal(Heard.Lost, signal.Targets.Incomplete);
        Assert.Equal(Heard.Lost, signal.DetectsAtWorst.Why);
        Assert.True(signal.FiresOnDown.Value);
    }

    [Fact]
    public async Task Derive_OneSourceSelectsNothing_SelectsNothing()
    {
        var blind = Heard.From("standby", [], Heard.Vector(Query), Heard.Vector(Instant), Heard.Count(Instant, 0), Heard.Vector(WhenAbsent), Heard.Vector(WhenDown));

        var signal = await Incident().Asks("office", "http://127.20.0.9:9090", answering: blind).DeriveAsync();

        Assert.Equal(0, signal.Selected.Value);
    }

    [Fact]
    public async Task Derive_SourceNeverAsked_IsNotCollected()
    {
        var signal = await new Scene(Query).Asks("monitoring").DeriveAsync();

        Assert.True(signal.FiresOnDown.IsNotCollected && signal.Targets.IsNotCollected && Assert.Single(signal.Sources.Items).Answers.IsNotCollected);
    }

    [Fact]
    public async Task Derive_AddressInNoSite_TakesThePlansWord()
    {
        var nowhere = Heard.From(site: null, []);

        Assert.Equal("office", Assert.Single((await new Scene(Query).Asks("m", site: "office", answering: nowhere).DeriveAsync()).Sources.Items).Site.Value);
        Assert.True(Assert.Single((await new Scene(Query).Asks("m", answering: nowhere).DeriveAsync()).Sources.Items).Site.IsNotCollected);
    }

    [Fact]
    public async Task Derive_AddressProvesAnotherSite_TheProofWins()
    {
        var signal = await new Scene(Query).Asks("m", site: "office", answering: Heard.From("primary", [])).DeriveAsync();

        Assert.Equal("primary", Assert.Single(signal.Sources.Items).Site.Value);
    }

    [Fact]
    public async Task Derive_SeriesVanishedWithItsExporter_StillNamesTheTarget()
    {
        const string Mysql = "mysql_up{job=\"mysql\",role=~\"primary\"}";
        var heard = Heard.From("primary", [Heard.Target("mysql", "127.10.0.31:9104", "primary"), Heard.Target("web", "127.10.0.5:80", "primary")], Heard.Vector(Mysql));

        var signal = await new Scene($"{Mysql} == 0").Asks("m", answering: heard).DeriveAsync();

        Assert.Equal("127.10.0.31:9104", Assert.Single(signal.Targets.Items).Name);
    }

    [Fact]
    public async Task Derive_RecordedSeriesWithJobAlone_WatchesTheWholeJob()
    {
        const string Recorded = "job:up:sum";
        var heard = Heard.From(
            "primary",
            [Heard.Target("x", "127.10.0.1:1", "primary"), Heard.Target("x", "127.10.0.2:1", "primary"), Heard.Target("y", "127.10.0.3:1", "primary")],
            Heard.Vector(Recorded, "__name__=job:up:sum,job=x"));

        var signal = await new Scene($"{Recorded} < 1").Asks("m", answering: heard).DeriveAsync();

        Assert.Equal(["127.10.0.1:1", "127.10.0.2:1"], signal.Targets.Items.Select(target => target.Name));
    }

    [Fact]
    public async Task Derive_FederatedSeries_IsPlacedByItsInstance()
    {
        var heard = Heard.From("standby", [], Heard.Vector("up", "job=ecs-main,instance=127.10.0.21:9100", "job=ecs-main,instance=web-1"));

        var signal = await new Scene("up == 0").Asks("m", answering: heard).DeriveAsync();

        Assert.Equal("primary", Assert.Single(signal.Targets.Items, target => target.Name == "127.10.0.21:9100").Site.Value);
        Assert.True(Assert.Single(signal.Targets.Items, target => target.Name == "web-1").Site.IsNotCollected);
    }

    [Fact]
    public async Task Derive_TooManySeriesToList_LeavesTargetsIncomplete()
    {
        var some = Heard.Vector("up", "job=x,instance=127.10.0.1:1");
        some = some with { Samples = FactList<PrometheusSample>.Present(some.Samples.Items, null, Heard.Lost) };

        var signal = await new Scene("up == 0").Asks("m", answering: Heard.From("primary", [Heard.Target("x", "127.10.0.1:1", "primary")], some)).DeriveAsync();

        Assert.Equal(Heard.Lost, signal.Targets.Incomplete);
    }

    [Fact]
    public async Task Derive_UnreadableQuery_GuessesNothing()
    {
        var signal = await new Scene("up{").Asks("m", answering: Heard.From("primary", [], Heard.Nothing("up{"))).DeriveAsync();

        Assert.True(signal.FiresNow.IsNotCollected);
        Assert.Contains("cannot be read", signal.FiresOnAbsence.Why.Detail, StringComparison.Ordinal);
        Assert.True(signal.Targets.IsNotCollected && signal.Selected.IsNotCollected && signal.DetectsAtBest.IsNotCollected);
        Assert.Equal("up{", signal.Query.Value);
    }

    private static Scene Incident(double? every = 15, SilenceReading? onError = null) =>
        new Scene(Query) { Every = every is { } seconds ? TimeSpan.FromSeconds(seconds) : null, OnError = onError, Site = "standby" }
            .Asks("monitoring", answering: Heard.From(
                "primary",
                [Heard.Target("x", "127.10.0.21:9100", "primary"), Heard.Target("y", "127.10.0.5:80", "primary", interval: 60)],
                Heard.Vector(Query),
                Heard.Vector(Instant, "__name__=up,job=x,instance=127.10.0.21:9100"),
                Heard.Count(Instant, 1),
                Heard.Vector(WhenAbsent),
                Heard.Vector(WhenDown, "job=x,instance=127.10.0.21:9100")));
}
