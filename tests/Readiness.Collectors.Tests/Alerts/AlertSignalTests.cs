using Readiness.Collectors.Alertmanager;
using Readiness.Collectors.Prometheus;
using Readiness.Collectors.Tests.FailoverMonitor;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;

namespace Readiness.Collectors.Tests.Alerts;

public sealed class AlertSignalTests
{
    private static readonly AlertmanagerFacts Manager = AlertHeard.Alertmanager();

    [Fact]
    public void Questions_BeforeTheRuleIsKnown_AskWhatTellsIt() => Assert.Equal(
        [("am", new AlertmanagerRouting()), ("prom", new PrometheusAlerting()), ("prom", new PrometheusTargets())],
        new AlertScene().Asks("prom", null).Through("am", null).Questions().Select(posed => (posed.Component, posed.Question)));

    [Fact]
    public void Questions_OnceTheRuleIsKnown_TryItsExpression() => Assert.Equal(
        5,
        new AlertScene().Asks("prom", AlertHeard.Prometheus()).Through("am", null).Questions().Count(posed => posed.Question is PrometheusQuery));

    [Fact]
    public async Task Derive_WholeAlert_IsASignalThatReachesItsReceiver()
    {
        var signal = await Scene().DeriveAsync();

        Assert.True(signal.FiresOnDown.Value && signal.FiresOnAbsence.Value);
        Assert.False(signal.FiresNow.Value || signal.FiresOnSilence.Value);
        Assert.True(signal.Site.IsAbsent);
        Assert.Equal("127.10.0.21:9100", Assert.Single(signal.Targets.Items).Name);
        var relay = Assert.Single(signal.Relays.Items);
        Assert.True(relay.Answers.Value && relay.Delivers.Value && relay.Obstacle.IsAbsent);
        Assert.Equal(["prom"], relay.HearsFrom.Items);
        Assert.Equal(("webhook 127.20.0.5:9000", "standby"), Assert.Single(relay.Receivers.Items) is var receiver ? (receiver.Name, receiver.Site.Value) : default);
    }

    [Fact]
    public async Task Derive_RuleNotLoaded_CannotFireAndSaysWhere()
    {
        var without = AlertHeard.Prometheus() with { Rules = FactList<PrometheusRule>.Present([]) };

        var signal = await new AlertScene().Asks("prom", AlertHeard.Prometheus()).Asks("bare", without).Through("am", Manager).DeriveAsync();

        Assert.Equal([true, false], signal.Sources.Items.Select(source => source.FiresOnDown.Value));
        Assert.Equal("bare has no alerting rule PrimaryLost", signal.Sources.Items[1].Trouble.Value);
        Assert.Equal(0, signal.Selected.Value);
    }

    [Fact]
    public async Task Derive_RuleInError_CannotFire()
    {
        var broken = AlertHeard.Rule("PrimaryLost", "up == 0") with { Health = "err", LastError = Fact<string>.Present("many-to-many") };

        var signal = await Scene(AlertHeard.Prometheus() with { Rules = FactList<PrometheusRule>.Present([broken]) }).DeriveAsync();

        Assert.False(signal.FiresOnDown.Value);
        Assert.Contains("many-to-many", signal.Sources.Items[0].Trouble.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Derive_RulesNotRead_KnowsNothing()
    {
        var signal = await Scene(AlertHeard.Prometheus() with { Rules = FactList<PrometheusRule>.Missing(Heard.Lost) }).DeriveAsync();

        Assert.Equal(Heard.Lost, signal.FiresOnDown.Why);
        Assert.Equal(Heard.Lost, signal.Targets.Why);
        Assert.Equal(Heard.Lost, signal.DetectsAtWorst.Why);
        Assert.Equal(Heard.Lost, signal.Relays.Items[0].Delivers.Why);
    }

    [Fact]
    public async Task Derive_SeveralRulesOfTheName_AsksForTheGroup()
    {
        var twice = AlertHeard.Prometheus(more: AlertHeard.Rule("PrimaryLost", "vector(1)") with { Group = "other" });

        Assert.Contains("group", (await Scene(twice).DeriveAsync()).FiresOnDown.Why.Detail, StringComparison.Ordinal);
        Assert.True((await new AlertScene { Group = "failover" }.Asks("prom", twice).Through("am", Manager).DeriveAsync()).FiresOnDown.Value);
    }

    [Fact]
    public async Task Derive_ActiveSilence_IsNamed()
    {
        var relay = await RelayAsync(Manager with { Silences = FactList<AlertmanagerSilence>.Present([AlertHeard.Silence("active", "alertname=~\"Primary.*\"")]) });

        Assert.False(relay.Delivers.Value);
        Assert.Equal("silenced", relay.Obstacle.Value);
        Assert.EndsWith("is silenced until 1970-01-02T00:00:00Z by ops (maintenance)", relay.Trouble.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("expired", "alertname=PrimaryLost")]
    [InlineData("active", "alertname=Other")]
    [InlineData("active", "alertname=PrimaryLost,instance!=\"127.10.0.21:9100\",job!=x")]
    public async Task Derive_SilenceThatDoesNotHold_DoesNotMatter(string state, string matchers) =>
        Assert.True((await RelayAsync(Manager with { Silences = FactList<AlertmanagerSilence>.Present([AlertHeard.Silence(state, matchers)]) })).Delivers.Value);

    [Fact]
    public async Task Derive_SilencesNotRead_IsUnknown() =>
        Assert.Equal(Heard.Lost, (await RelayAsync(Manager with { Silences = FactList<AlertmanagerSilence>.Missing(Heard.Lost) })).Delivers.Why);

    [Fact]
    public async Task Derive_InhibitedByAFiringAlert_IsNamed()
    {
        var relay = await RelayAsync(Inhibiting(AlertHeard.Firing("PrimaryAbsent")));

        Assert.Equal("inhibited", relay.Obstacle.Value);
        Assert.Contains("PrimaryAbsent", relay.Trouble.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Derive_InhibitingAlertThatExistsButDoesNotFire_IsUnknown()
    {
        var prometheus = AlertHeard.Prometheus(more: AlertHeard.Rule("PrimaryAbsent", "absent(up)"));

        var signal = await new AlertScene().Asks("prom", prometheus).Through("am", Inhibiting()).DeriveAsync();

        Assert.Contains("whenever {alertname=\"PrimaryAbsent\"} fires", signal.Relays.Items[0].Delivers.Why.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Derive_InhibitionWithoutAnybodyToMute_DoesNotMatter() => Assert.True((await RelayAsync(Inhibiting())).Delivers.Value);

    [Fact]
    public async Task Derive_InhibitionThatNeedsAnEqualLabel_DoesNotMatterWhereItDiffers()
    {
        var manager = Manager with
        {
            Inhibitions = FactList<AlertmanagerInhibition>.Present([AlertHeard.Inhibition("alertname=Other", "alertname=PrimaryLost", "job")]),
            Alerts = FactList<AlertmanagerAlert>.Present([AlertHeard.Firing("Other", ("job", "y"))]),
        };

        Assert.True((await RelayAsync(manager)).Delivers.Value);
    }

    [Fact]
    public async Task Derive_ReceiverWithOnlyAName_IsRoutedNowhere() =>
        Assert.Equal("routed-nowhere", (await RelayAsync(AlertHeard.Alertmanager(routes: AlertHeard.Route("0", "empty")))).Obstacle.Value);

    [Fact]
    public async Task Derive_AnotherReceiverThanThePlanWants_IsNamed()
    {
        var signal = await new AlertScene { Receiver = "pager" }.Asks("prom", AlertHeard.Prometheus()).Through("am", Manager).DeriveAsync();

        Assert.Equal("other-receiver", signal.Relays.Items[0].Obstacle.Value);
    }

    // absent() keeps only the labels of equality matchers: a route by the instance does not take it.
    [Fact]
    public async Task Derive_RouteThatMissesTheAlertOfAbsence_DoesNotDeliver()
    {
        var manager = AlertHeard.Alertmanager(routes: [AlertHeard.Route("0", "empty"), AlertHeard.Route("0.0", "failover", "instance=~\"127.10.*\"")]);

        var relay = await RelayAsync(manager);

        Assert.Equal("routed-nowhere", relay.Obstacle.Value);
        Assert.DoesNotContain("instance", relay.Trouble.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Derive_RouteByALabelOfATemplate_IsUnknown()
    {
        var templated = AlertHeard.Prometheus();
        templated = templated with { Rules = FactList<PrometheusRule>.Present([templated.Rules.Items[0] with { Labels = FactMap.Present(new Dictionary<string, string> { ["team"] = "{{ $labels.owner }}" }) }]) };
        var manager = AlertHeard.Alertmanager(routes: [AlertHeard.Route("0", "empty"), AlertHeard.Route("0.0", "failover", "team=dr")]);

        Assert.True((await new AlertScene().Asks("prom", templated).Through("am", manager).DeriveAsync()).Relays.Items[0].Delivers.IsNotCollected);
    }

    [Fact]
    public async Task Derive_RelabelledAlerts_AreUnknown() => Assert.Contains(
        "alert_relabel_configs", (await Scene(AlertHeard.Prometheus() with { RelabelsAlerts = Fact<bool>.Present(true) }).DeriveAsync()).Relays.Items[0].Delivers.Why.Detail, StringComparison.Ordinal);

    [Fact]
    public async Task Derive_RouteThatIsMuteAtTimes_IsUnknown() => Assert.Contains(
        "weekend", (await RelayAsync(AlertHeard.Alertmanager(routes: AlertHeard.Route("0", "failover") with { MutedAt = FactList<string>.Present(["weekend"]) }))).Delivers.Why.Detail, StringComparison.Ordinal);

    [Fact]
    public async Task Derive_PrometheusThatSendsElsewhere_DoesNotTellThisOne()
    {
        var signal = await Scene(AlertHeard.Prometheus(alertmanager: "127.10.0.9:9093")).DeriveAsync();

        Assert.Empty(signal.Relays.Items[0].HearsFrom.Items);
        Assert.True(signal.Relays.Items[0].HearsFrom.IsComplete);
    }

    [Fact]
    public async Task Derive_PrometheusThatSendsToAName_LeavesItOpen() =>
        Assert.NotNull((await Scene(AlertHeard.Prometheus(alertmanager: "am.example:9093")).DeriveAsync()).Relays.Items[0].HearsFrom.Incomplete);

    [Fact]
    public async Task Derive_HiddenWebhook_TakesThePlansWordForItsPlace()
    {
        var hidden = new NotCollected(NotCollectedReason.Unsupported, "hidden");
        var manager = Manager with
        {
            Receivers = FactList<AlertmanagerReceiver>.Present(
                [AlertHeard.Receiver("failover", new AlertmanagerIntegration { Type = "webhook", Address = Fact<string>.Missing(hidden), Site = Fact<string>.Missing(hidden) })]),
        };

        Assert.True((await RelayAsync(manager)).Receivers.Items[0].Site.IsNotCollected);
        Assert.Equal("standby", (await new AlertScene { Site = "standby" }.Asks("prom", AlertHeard.Prometheus()).Through("am", manager).DeriveAsync()).Relays.Items[0].Receivers.Items[0].Site.Value);
    }

    [Fact]
    public async Task Derive_PagingService_IsOutsideTheEstate()
    {
        var manager = Manager with
        {
            Receivers = FactList<AlertmanagerReceiver>.Present(
                [AlertHeard.Receiver("failover", new AlertmanagerIntegration { Type = "pagerduty", Address = Fact<string>.Absent(), Site = Fact<string>.Absent() })]),
        };

        Assert.True((await RelayAsync(manager)).Receivers.Items[0].Site.IsAbsent);
    }

    [Fact]
    public async Task Derive_AlertmanagerThatDoesNotAnswer_IsNotCollectedWithItsReason()
    {
        var relay = await RelayAsync(AlertmanagerFacts.Missing(Heard.Lost));

        Assert.Equal(Heard.Lost, relay.Answers.Why);
        Assert.Equal(Heard.Lost, relay.Delivers.Why);
    }

    private static AlertmanagerFacts Inhibiting(params IReadOnlyList<AlertmanagerAlert> firing) => Manager with
    {
        Inhibitions = FactList<AlertmanagerInhibition>.Present([AlertHeard.Inhibition("alertname=PrimaryAbsent", "alertname=PrimaryLost")]),
        Alerts = FactList<AlertmanagerAlert>.Present(firing),
    };

    private static AlertScene Scene(PrometheusFacts? prometheus = null) => new AlertScene().Asks("prom", prometheus ?? AlertHeard.Prometheus()).Through("am", Manager);

    private static async Task<SignalRelay> RelayAsync(AlertmanagerFacts manager) =>
        Assert.Single((await new AlertScene().Asks("prom", AlertHeard.Prometheus()).Through("am", manager).DeriveAsync()).Relays.Items);
}
