using Readiness.Core.Facts.Steps;

namespace Readiness.Collectors.Tests.Alerts;

/// <summary>Follows alerts through a real Prometheus and a real cluster of Alertmanagers, then takes the primary down and sees whether it was right.</summary>
public sealed class RealAlertingTests(RealAlerting servers) : IClassFixture<RealAlerting>
{
    [Fact]
    public async Task Derive_Alerts_AreToldAsTheDrillThenShows()
    {
        var foretold = new Dictionary<string, SignalRelay>();
        foreach (var rule in (string[])["PrimaryLost", "QuietLost", "MutedLost", "UnroutedLost"]) foretold[rule] = (await DeriveAsync(rule)).Relays.Items[0];

        Assert.True(foretold["PrimaryLost"].Delivers.Value);
        Assert.Equal($"webhook {servers.Webhook}", Assert.Single(foretold["PrimaryLost"].Receivers.Items).Name);
        Assert.Equal(("silenced", "inhibited", "routed-nowhere"), (foretold["QuietLost"].Obstacle.Value, foretold["MutedLost"].Obstacle.Value, foretold["UnroutedLost"].Obstacle.Value));
        Assert.Contains("by ops (maintenance)", foretold["QuietLost"].Trouble.Value, StringComparison.Ordinal);

        var states = await servers.DrillAsync();

        Assert.Equal(("active", "suppressed", "suppressed", "active"), (states["PrimaryLost"], states["QuietLost"], states["MutedLost"], states["UnroutedLost"]));
        Assert.Equal(["LostDown", "PrimaryLost"], servers.Told.Distinct().Order());
        Assert.True((await DeriveAsync("PrimaryLost")).FiresNow.Value);
    }

    [Fact]
    public async Task Derive_RealServers_TellWhoIsToldByWhomAndHowSoon()
    {
        var signal = await DeriveAsync("PrimaryLost");

        Assert.Equal("here", Assert.Single(signal.Sources.Items).Site.Value);
        Assert.Equal(servers.Target, Assert.Single(signal.Targets.Items).Name);
        Assert.All(signal.Relays.Items, relay => Assert.True(relay.Answers.Value));
        Assert.All(signal.Relays.Items, relay => Assert.Equal(["prometheus"], relay.HearsFrom.Items));
        // Evaluation every second, for 1.5 s (two of them); past a dead Alertmanager in 7 s; the second of two members after the assumed 15 s.
        var worst = signal.Terms.Items.ToDictionary(term => term.Name, term => term.Worst.Value.TotalSeconds);
        Assert.Equal((1, 0.9, 1, 2, 7, 15), (
            worst["scrape interval"], worst["scrape timeout"], worst["wait for the next evaluation"], worst["pending period (for)"], worst["sending past a dead Alertmanager"],
            worst["turn within the cluster"]));
    }

    [Fact]
    public async Task Derive_RuleThatIsNotLoaded_SaysSo() =>
        Assert.Equal("prometheus has no alerting rule Misspelt", (await DeriveAsync("Misspelt")).Sources.Items[0].Trouble.Value);

    private Task<SignalFacts> DeriveAsync(string rule) => new AlertScene { Rule = rule }
        .Asks("prometheus", null, servers.Prometheus)
        .Through("one", null, servers.Alertmanager(0))
        .Through("two", null, servers.Alertmanager(1))
        .AskAsync();
}
