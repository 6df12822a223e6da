using Readiness.Collectors.Haproxy;
using Readiness.Collectors.Tests.Prometheus;
using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Tests.Haproxy;

/// <summary>What a HAProxy means as a signal and as a switch.</summary>
public sealed class HaproxyStepTests
{
    private static readonly NotCollected Why = new(NotCollectedReason.Timeout, "no answer");

    private static readonly HaproxyServer Primary = new()
    {
        Name = "hk1",
        Address = Fact<string>.Present("127.10.0.21:8080"),
        Site = Fact<string>.Present("primary"),
        State = Fact<string>.Present("up"),
        Serves = Yes,
        Backup = No,
        Checked = Yes,
        CheckLayer = Fact<string>.Present("application"),
        Inter = Seconds(2),
        FastInter = Seconds(2),
        Fall = Fact<long>.Present(3),
        ConnectTimeout = Seconds(2),
        AnswerTimeout = Seconds(2),
    };

    private static readonly HaproxyServer Standby = Primary with
    {
        Name = "aws1",
        Address = Fact<string>.Present("127.20.0.21:8080"),
        Site = Fact<string>.Present("standby"),
        Backup = Yes,
    };

    private static Fact<bool> Yes => Fact<bool>.Present(true);

    private static Fact<bool> No => Fact<bool>.Present(false);

    [Fact]
    public void Signal_CheckedServers_WatchesThoseThatAreNoBackups()
    {
        var signal = Signal(Primary, Standby);

        Assert.Equal([("127.10.0.21:8080", "primary", true)], signal.Targets.Items.Select(target => (target.Name, target.Site.Value, target.Up.Value)));
        Assert.Equal([("lb", "standby", true)], signal.Sources.Items.Select(source => (source.Name, source.Site.Value, source.Answers.Value)));
        Assert.Equal((1L, false, true, true, false), (signal.Selected.Value, signal.FiresNow.Value, signal.FiresOnDown.Value, signal.FiresOnAbsence.Value, signal.FiresOnSilence.Value));
        Assert.Equal("all of hk1 in backend app fail their checks", signal.Query.Value);
        // (3 − 1) × 2 s, all refused; and 2 s of waiting with 3 × 2 s of timeouts on top.
        Assert.Equal((4, 12), (signal.DetectsAtBest.Value.TotalSeconds, signal.DetectsAtWorst.Value.TotalSeconds));
    }

    [Fact]
    public void Signal_OneServerThatNothingChecks_NeverFires()
    {
        var signal = Signal(Primary, Unchecked(Primary with { Name = "hk2" }), Standby);

        Assert.Equal((1L, false, false), (signal.Selected.Value, signal.FiresOnDown.Value, signal.FiresNow.Value));
    }

    [Theory]
    [InlineData("down")]
    [InlineData("maintenance")]
    [InlineData("drain")]
    public void Signal_NoServerLeftToday_FiresNow(string state) =>
        Assert.True(Signal(Primary with { State = Fact<string>.Present(state), Serves = No }, Standby).FiresNow.Value);

    [Fact]
    public void Signal_StateThatNobodyAsked_IsUnknown()
    {
        var signal = Signal(Primary with { State = Fact<string>.Missing(Why), Serves = Fact<bool>.Missing(Why) }, Standby);

        Assert.Equal(Why, signal.FiresNow.Why);
        Assert.Equal(Why, Assert.Single(signal.Targets.Items).Up.Why);
    }

    [Fact]
    public void Signal_SilentProxy_IsUnknownForThatReason()
    {
        var signal = Derive(new HaproxySignal(), new SignalStep("lb", TestSites.Nowhere), HaproxyFacts.Missing(Why));

        Assert.All(new[] { signal.FiresNow, signal.FiresOnDown, signal.FiresOnAbsence, Assert.Single(signal.Sources.Items).Answers }, fact => Assert.Equal(Why, fact.Why));
        Assert.Equal(Why, signal.Targets.Why);
        Assert.Equal(Why, signal.DetectsAtWorst.Why);
    }

    [Fact]
    public void Switch_ProxyAsTheOnlySignal_TakesNoTimeAndAsksNobody()
    {
        var change = Switch(detect: ["lb"], Primary, Standby);

        Assert.True(change.Terms.IsAbsent && change.Permitted.IsAbsent && change.Ttl.IsAbsent && change.Instance.IsAbsent && change.LastError.IsAbsent);
        Assert.Equal(("lb", "app", true, "standby"), (change.By, change.Change, change.TargetExists.Value, change.Site.Value));
        Assert.Equal([("hk1", "primary", true, true), ("aws1", "standby", true, true)], change.Destinations.Items.Select(one => (one.Name, one.Site.Value, one.Serves.Value, one.LeftWhenLost.Value)));
        Assert.Equal(["127.10.0.21:8080"], change.Current.Items);
    }

    [Theory]
    [InlineData("failover-monitor")]
    [InlineData("failover-monitor", "lb")]
    public void Switch_AnotherSignalMayComeFirst_StillWaitsForItsOwnChecks(params string[] detect) =>
        Assert.Equal((4, 11, 12), TermSums.Of(Switch(detect, Primary, Standby).Terms));

    [Fact]
    public void Switch_PrimaryDown_LeadsToTheBackupsToday() =>
        Assert.Equal(["127.20.0.21:8080"], Switch(["lb"], Primary with { State = Fact<string>.Present("down"), Serves = No }, Standby).Current.Items);

    [Fact]
    public void Switch_ServerOnTheProxysOwnMachine_IsWhereTheProxyIs()
    {
        var local = Standby with { Address = Fact<string>.Present("127.0.0.1:8080"), Site = Fact<string>.Absent() };
        var elsewhere = Standby with { Address = Fact<string>.Present("192.0.2.1:8080"), Site = Fact<string>.Absent() };

        var destinations = Switch(["lb"], local, elsewhere).Destinations.Items;

        Assert.Equal("standby", destinations[0].Site.Value);
        Assert.Equal(NotCollectedReason.Undeclared, destinations[1].Site.Why.Reason);
    }

    [Fact]
    public void Switch_SeveralBackendsAndNoneNamed_IsForThePlanToSay()
    {
        var change = Derive(new HaproxySwitch(), new SwitchStep("lb", null, [], TestSites.Nowhere), Facts(Backend("app", Primary), Backend("tcpdb", Primary), Backend("stats")));

        Assert.Contains("app, tcpdb", change.TargetExists.Why.Detail, StringComparison.Ordinal);
        Assert.True(change.Destinations.IsNotCollected);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Switch_NamedBackendThatIsNotThere_IsMissingWhereAllAreShown(bool bySocket)
    {
        var settings = bySocket ? new HaproxySettings { Socket = "/run/haproxy.sock", Backend = "app" } : new HaproxySettings { Stats = "http://127.20.0.8/stats", Backend = "app" };

        var change = Derive(new HaproxySwitch(), new SwitchStep("lb", null, [], TestSites.Nowhere), Facts(), settings);

        if (bySocket) Assert.False(change.TargetExists.Value);
        else Assert.Contains("stats scope", change.TargetExists.Why.Detail, StringComparison.Ordinal);
    }

    private static HaproxyServer Unchecked(HaproxyServer server) =>
        server with { State = Fact<string>.Present("unchecked"), Checked = No, Serves = Fact<bool>.Missing(NotCollectedReason.Unsupported, "nothing checks it") };

    private static SignalFacts Signal(params HaproxyServer[] servers) => Derive(new HaproxySignal(), new SignalStep("lb", TestSites.Nowhere), Facts(Backend("app", servers)));

    private static SwitchFacts Switch(string[] detect, params HaproxyServer[] servers) =>
        Derive(new HaproxySwitch(), new SwitchStep("lb", null, [], TestSites.Nowhere), Facts(Backend("app", servers)), detect: detect);

    private static T Derive<T>(IStepDeriver<T> deriver, Step step, HaproxyFacts facts, HaproxySettings? settings = null, string[]? detect = null)
        where T : IFactRecord
    {
        var component = new Component("lb", "haproxy", TestSites.Nowhere) { Settings = settings ?? new HaproxySettings { Socket = "/run/haproxy.sock" }, Site = "standby" };
        var chain = new Chain([new ChainPhase(Phase.Detect, [.. (detect ?? []).Select(name => new SignalStep(name, TestSites.Nowhere))], 1)]);
        var plan = new Plan { Name = "test", Source = new SourceText("plan.yaml", ""), Components = [component], Chain = chain };
        return deriver.Derive(new StepContext(step, component, facts, plan, TestSites.Tree, new CollectedFacts(), DateTimeOffset.UnixEpoch));
    }

    private static HaproxyFacts Facts(params HaproxyBackend[] backends) => new()
    {
        Address = Fact<string>.Absent(),
        Site = Fact<string>.Absent(),
        Reachable = Yes,
        SpreadChecks = Fact<long>.Absent(),
        Backends = FactList<HaproxyBackend>.Present(backends),
    };

    private static HaproxyBackend Backend(string name, params HaproxyServer[] servers) => new() { Name = name, Servers = FactList<HaproxyServer>.Present(servers) };

    private static Fact<TimeSpan> Seconds(double seconds) => Fact<TimeSpan>.Present(TimeSpan.FromSeconds(seconds));
}
