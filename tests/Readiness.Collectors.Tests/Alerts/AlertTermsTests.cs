using Readiness.Collectors.Alertmanager;
using Readiness.Collectors.Alerts;
using Readiness.Collectors.Prometheus;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Tests.Alerts;

public sealed class AlertTermsTests
{
    // Scrapes every 30 s with a timeout of 10 s, evaluation every 10 s, for 12 s (two evaluations), group_wait 5 s, delivery 0, 1 and 5 s.
    [Fact]
    public async Task Derive_OneServerOfEach_AddsUp()
    {
        var signal = await new AlertScene().Asks("prom", AlertHeard.Prometheus()).Through("am", AlertHeard.Alertmanager()).DeriveAsync();

        Assert.Equal((20 + 5 + 0, 15 + 10 + 5 + 20 + 5 + 1, 30 + 10 + 10 + 20 + 5 + 5), TermSums.Of(signal.Terms));
        Assert.Equal(25, signal.DetectsAtBest.Value.TotalSeconds);
        Assert.Equal(80, signal.DetectsAtWorst.Value.TotalSeconds);
        Assert.Equal(
            ["scrape interval", "scrape timeout", "wait for the next evaluation", "pending period (for)", "wait of the alert's group", "delivery of the notification"],
            signal.Terms.Items.Select(term => term.Name));
    }

    // Three members: the last one waits for two before it; three known Alertmanagers: a batch may wait 10 s for a dead one.
    [Fact]
    public async Task Derive_Cluster_MayHaveToWaitForTheDead()
    {
        var prometheus = AlertHeard.Prometheus() with
        {
            Alertmanagers = FactList<PrometheusAlertmanager>.Present([AlertHeard.Known("127.20.0.9:9093"), AlertHeard.Known("127.10.0.9:9093"), AlertHeard.Known("127.10.0.8:9093")]),
        };
        var peer = new AlertmanagerPeer { Name = "a", Address = "127.20.0.9:9094" };
        var manager = AlertHeard.Alertmanager() with { Peers = FactList<AlertmanagerPeer>.Present([peer, peer, peer]) };

        var signal = await new AlertScene().Asks("prom", prometheus).Through("am", manager).DeriveAsync();

        Assert.Equal((25, 56, 80 + 10 + 30), TermSums.Of(signal.Terms));
        Assert.True(signal.Terms.Items.Single(term => term.Name == "turn within the cluster").Assumed.IsPresent);
    }

    [Fact]
    public async Task Derive_DeclaredPeerTimeout_IsNoAssumption()
    {
        var peer = new AlertmanagerPeer { Name = "a", Address = "127.20.0.9:9094" };
        var manager = AlertHeard.Alertmanager() with { Peers = FactList<AlertmanagerPeer>.Present([peer, peer]), PeerTimeout = Fact<TimeSpan>.Present(TimeSpan.FromSeconds(3)) };

        var turn = (await new AlertScene().Asks("prom", AlertHeard.Prometheus()).Through("am", manager).DeriveAsync()).Terms.Items.Single(term => term.Name == "turn within the cluster");

        Assert.Equal(3, turn.Worst.Value.TotalSeconds);
        Assert.True(turn.Assumed.IsAbsent);
    }

    [Fact]
    public async Task Derive_TwoServers_TakesTheQuickestAtBestAndTheSlowestElse()
    {
        // The slow one: evaluation every 30 s, for 40 s, which is two evaluations.
        var signal = await new AlertScene()
            .Asks("quick", AlertHeard.Prometheus()).Asks("slow", AlertHeard.Prometheus(pending: 40, interval: 30)).Through("am", AlertHeard.Alertmanager()).DeriveAsync();

        Assert.Equal((20 + 5, 15 + 10 + 15 + 60 + 5 + 1, 30 + 10 + 30 + 60 + 5 + 5), TermSums.Of(signal.Terms));
    }

    [Theory]
    [InlineData(0, 10, 0)]
    [InlineData(1, 10, 10)]
    [InlineData(10, 10, 10)]
    [InlineData(12, 10, 20)]
    [InlineData(60, 15, 60)]
    public void Pending_Period_IsRoundedUpToEvaluations(double pending, double interval, double seconds) =>
        Assert.Equal(seconds, AlertTerms.Pending(AlertHeard.Rule("x", "up", pending, interval)).Value.TotalSeconds);

    [Fact]
    public void Pending_UnknownInterval_IsUnknown() =>
        Assert.True(AlertTerms.Pending(AlertHeard.Rule("x", "up", 10) with { Interval = Fact<TimeSpan>.Absent() }).IsNotCollected);

    // group_wait 5 s, group_interval 60 s.
    [Theory]
    [InlineData("alertname", false, 5, 5, 5)]
    [InlineData("...", false, 5, 5, 5)]
    [InlineData("job", false, 0, 5, 60)]
    [InlineData("alertname", true, 0, 30, 60)]
    [InlineData("job", true, 0, 30, 60)]
    public async Task Derive_Grouping_DecidesTheWait(string by, bool exists, double best, double expected, double worst)
    {
        var labels = new Dictionary<string, string> { ["alertname"] = "PrimaryLost", ["job"] = "x" }.Where(label => label.Key == by).ToDictionary();
        var manager = AlertHeard.Alertmanager(routes: AlertHeard.Route("0", "failover") with { GroupBy = FactList<string>.Present([by]) }) with
        {
            Groups = FactList<AlertmanagerGroup>.Present(exists ? [new AlertmanagerGroup { Receiver = "failover", Labels = FactMap.Present(labels) }] : []),
        };

        var signal = await new AlertScene().Asks("prom", AlertHeard.Prometheus()).Through("am", manager).DeriveAsync();

        var wait = signal.Terms.Items.Single(term => term.Name == "wait of the alert's group");
        Assert.Equal((best, expected, worst), (wait.Best.Value.TotalSeconds, wait.Expected.Value.TotalSeconds, wait.Worst.Value.TotalSeconds));
    }

    [Fact]
    public async Task Derive_UndeclaredDelivery_IsUnknownAtItsPartOnly()
    {
        var signal = await new AlertScene { Notification = null }.Asks("prom", AlertHeard.Prometheus()).Through("am", AlertHeard.Alertmanager()).DeriveAsync();

        Assert.Equal(["delivery of the notification"], signal.Terms.Items.Where(term => term.Worst.IsNotCollected).Select(term => term.Name));
        Assert.Equal(NotCollectedReason.Undeclared, signal.DetectsAtWorst.Why.Reason);
    }
}
