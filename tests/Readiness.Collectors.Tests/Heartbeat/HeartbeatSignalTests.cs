using Readiness.Collectors.Heartbeat;
using Readiness.Collectors.Signals;
using Readiness.Collectors.Tests.FailoverMonitor;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Tests.Heartbeat;

public sealed class HeartbeatSignalTests
{
    private static readonly HeartbeatScene Gateway = HeartbeatScene.Gateway();

    // A beat every 10 s, lost after 30 s, judged every 4 s. From a loss right before a beat 20 s, right after one 30 s, and until somebody looks.
    [Fact]
    public void Derive_Gateway_AddsUp()
    {
        var signal = Gateway.Derive(Known());

        Assert.Equal((0 + 20 + 0, 5 + 20 + 2, 10 + 20 + 4), TermSums.Of(signal.Terms));
        Assert.Equal((20, 34), (signal.DetectsAtBest.Value.TotalSeconds, signal.DetectsAtWorst.Value.TotalSeconds));
    }

    // With one missing beat the signal comes as soon as the beat that is due stays away.
    [Fact]
    public void Derive_OneMiss_WaitsForTheDueBeatOnly() =>
        Assert.Equal((0, 5 + 2, 10 + 4), TermSums.Of(Gateway.Derive(Known() with { LostAfter = Seconds(10) }).Terms));

    // Period 60 s, grace 30 s, delivery 1, 2 and 5 s.
    [Fact]
    public void Derive_Healthchecks_AddsUp()
    {
        var scene = HeartbeatScene.Healthchecks() with { Notification = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5)) };
        var signal = scene.Derive(Hosted());

        Assert.Equal((30 + 1, 30 + 30 + 2, 60 + 30 + 5), TermSums.Of(signal.Terms));
        Assert.Equal(95, signal.DetectsAtWorst.Value.TotalSeconds);
        Assert.True(signal.SilenceTerms.IsAbsent);
    }

    [Fact]
    public void Derive_UndeclaredTimes_AreUnknownAtTheirPartsOnly()
    {
        var signal = Gateway.Derive(Known() with { EvaluatedEvery = Fact<TimeSpan>.Absent(), Timeout = Fact<TimeSpan>.Absent() });

        Assert.Equal(["wait for the next evaluation"], signal.Terms.Items.Where(term => term.Worst.IsNotCollected).Select(term => term.Name));
        Assert.Equal(NotCollectedReason.Undeclared, signal.DetectsAtWorst.Why.Reason);
        Assert.All(signal.SilenceTerms.Items, term => Assert.True(term.Worst.IsNotCollected));
    }

    [Fact]
    public void Derive_SilentReceiver_IsReadAsThePlanSays()
    {
        Assert.True(Gateway.Derive(Known()).FiresOnSilence.Value);
        Assert.False(Gateway.Derive(Known() with { OnError = Fact<string>.Present("healthy") }).FiresOnSilence.Value);
        Assert.True(Gateway.Derive(Known() with { OnError = Fact<string>.Absent() }).FiresOnSilence.IsNotCollected);
        Assert.True(Gateway.Derive(Known() with { OnAbsence = Fact<string>.Absent() }).FiresOnAbsence.IsNotCollected);
        // Where Healthchecks itself is gone nobody judges.
        Assert.False(HeartbeatScene.Healthchecks().Derive(Hosted()).FiresOnSilence.Value);
    }

    [Fact]
    public void Derive_HostedReceiver_IsOutsideTheEstate()
    {
        var signal = HeartbeatScene.Healthchecks().Derive(Hosted());

        Assert.True(Assert.Single(signal.Sources.Items).Site.IsAbsent && signal.Site.IsAbsent);
    }

    [Fact]
    public void Derive_OwnReceiverInNoSite_NeedsThePlansWord()
    {
        Assert.True((HeartbeatScene.Healthchecks().Derive(Hosted() with { Hosted = Fact<bool>.Present(false), Site = Fact<string>.Absent() })).Sources.Items[0].Site.IsNotCollected);
        Assert.Equal("standby", Gateway.Derive(Known() with { Site = Fact<string>.Absent() }).Sources.Items[0].Site.Value);
        Assert.True((Gateway with { Site = null }).Derive(Known()).Site.IsNotCollected);
    }

    [Fact]
    public void Derive_QueryThatNeverExpires_CannotFire()
    {
        var signal = Gateway.Derive(Known() with { Query = Fact<string>.Present("agent_alive == 0"), Expires = Fact<bool>.Present(false) });

        Assert.False(signal.FiresOnDown.Value);
        Assert.True(signal.FiresNow.IsNotCollected);
        Assert.Contains("never expires", signal.Sources.Items[0].Trouble.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Derive_UnknownSite_IsNotGuessed() =>
        Assert.Equal(NotCollectedReason.Undeclared, Gateway.With(settings => settings with { Watches = "misspelt" }).Derive(Known()).Targets.Items[0].Site.Why.Reason);

    [Fact]
    public void Derive_ReceiverThatDoesNotAnswer_IsNotCollectedWithItsReason()
    {
        var lost = HeartbeatFacts.Missing(Heard.Lost);

        var signal = HeartbeatScene.Healthchecks().Derive(lost);

        Assert.Equal(Heard.Lost, signal.FiresOnDown.Why);
        Assert.Equal(Heard.Lost, signal.Sources.Items[0].Answers.Why);
        Assert.Equal(Heard.Lost, signal.DetectsAtWorst.Why);
    }

    [Theory]
    [InlineData("time() - push_time_seconds{job=\"agent\"} > 30", true)]
    [InlineData("changes(push_time_seconds[1m]) == 0", true)]
    [InlineData("{__name__=\"push_time_seconds\"} < 5", true)]
    [InlineData("time() - agent_heartbeat_timestamp_seconds > 30", true)]
    [InlineData("agent_alive == 0", false)]
    [InlineData("absent(agent_alive{job=\"time()\"})", false)]
    [InlineData("time() -", null)]
    public void Of_Query_ExpiresWhenItComparesATime(string query, bool? expires)
    {
        var expiry = Expiry.Of(query);

        Assert.Equal(expires, expiry.IsPresent ? expiry.Value : (bool?)null);
    }

    private static HeartbeatFacts Known() => new()
    {
        Source = Fact<string>.Present("pushgateway"),
        Address = Fact<string>.Present("127.20.0.9:9091"),
        Site = Fact<string>.Present("standby"),
        Hosted = Fact<bool>.Present(false),
        Reachable = Fact<bool>.Present(true),
        Known = Fact<bool>.Present(true),
        Age = Seconds(5),
        Status = Fact<string>.Absent(),
        Channels = Fact<long>.Absent(),
        Every = Seconds(10),
        LostAfter = Seconds(30),
        EvaluatedEvery = Seconds(4),
        Query = Fact<string>.Absent(),
        Expires = Fact<bool>.Absent(),
        Timeout = Seconds(2),
        OnError = ((SilenceReading?)SilenceReading.Alert).AsFact(),
        OnAbsence = ((SilenceReading?)SilenceReading.Down).AsFact(),
    };

    private static HeartbeatFacts Hosted() => Known() with
    {
        Source = Fact<string>.Present("healthchecks"),
        Hosted = Fact<bool>.Present(true),
        Status = Fact<string>.Present("up"),
        Channels = Fact<long>.Present(1),
        Every = Seconds(60),
        LostAfter = Seconds(90),
    };

    private static Fact<TimeSpan> Seconds(double seconds) => Fact<TimeSpan>.Present(TimeSpan.FromSeconds(seconds));
}
