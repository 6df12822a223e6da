using Readiness.Collectors.Pingdom;
using Readiness.Collectors.Tests.Prometheus;
using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Tests.Pingdom;

public sealed class PingdomSignalTests
{
    // Tests every 60 s that hang for 30 s, one confirmation, two tests that must find it down, delivery 1, 2 and 10 s.
    [Fact]
    public async Task Derive_Check_AddsUp()
    {
        var signal = await DeriveAsync(new PingdomStub());

        Assert.Equal((0 + 0 + 0 + 60 + 1, 30 + 30 + 30 + 120 + 2, 60 + 30 + 60 + 120 + 10), TermSums.Of(signal.Terms));
        Assert.Equal((61, 280), (signal.DetectsAtBest.Value.TotalSeconds, signal.DetectsAtWorst.Value.TotalSeconds));
    }

    // Every 5 minutes, three confirmations, the first test that finds it down notifies.
    [Fact]
    public async Task Derive_SlowCheck_AddsUp()
    {
        var signal = await DeriveAsync(new PingdomStub { Details = PingdomStub.Check(resolution: 5, notifiesAfter: 1) }, settings => settings with { Confirmations = 3 });

        Assert.Equal((0 + 0 + 0 + 0 + 1, 150 + 30 + 450 + 300 + 2, 300 + 30 + 900 + 300 + 10), TermSums.Of(signal.Terms));
    }

    [Fact]
    public async Task Derive_UndeclaredDelivery_IsUnknown() =>
        Assert.Equal(NotCollectedReason.Undeclared, (await DeriveAsync(new PingdomStub(), isDeclared: false)).DetectsAtWorst.Why.Reason);

    [Fact]
    public async Task Derive_Check_LooksFromOutsideAtThePrimary()
    {
        var signal = await DeriveAsync(new PingdomStub());

        Assert.True(Assert.Single(signal.Sources.Items).Site.IsAbsent && signal.Site.IsAbsent && signal.FiresOnDown.Value && signal.FiresOnAbsence.Value);
        Assert.Equal(("127.10.0.80", "primary", true), Assert.Single(signal.Targets.Items) is var target ? (target.Name, target.Site.Value, target.Up.Value) : default);
        Assert.False(signal.FiresNow.Value || signal.FiresOnSilence.Value);
    }

    [Fact]
    public async Task Derive_AddressInNoSite_TakesThePlansWordElseKnowsNothing()
    {
        var stub = new PingdomStub { Details = PingdomStub.Check(hostname: "127.99.0.1") };

        Assert.Equal(NotCollectedReason.Undeclared, (await DeriveAsync(stub)).Targets.Items[0].Site.Why.Reason);
        Assert.Equal("primary", (await DeriveAsync(stub, settings => settings with { Watches = "primary" })).Targets.Items[0].Site.Value);
    }

    [Theory]
    [InlineData("paused", "", "the check is paused and notifies nobody")]
    [InlineData("up", "\"paused\":true,", "the check is paused and notifies nobody")]
    public async Task Derive_PausedCheck_CannotFire(string status, string paused, string trouble)
    {
        var signal = await DeriveAsync(new PingdomStub { Details = PingdomStub.Check(status, paused) });

        Assert.False(signal.FiresOnDown.Value);
        Assert.Equal(trouble, signal.Sources.Items[0].Trouble.Value);
    }

    [Fact]
    public async Task Derive_CheckWithoutRecipients_CannotFire() =>
        Assert.False((await DeriveAsync(new PingdomStub { Details = PingdomStub.Check(recipients: "\"userids\":[],\"teams\":[],") })).FiresOnDown.Value);

    [Fact]
    public async Task Derive_Maintenance_CannotFire() => Assert.Equal(
        "the check is in maintenance (upgrade) and notifies nobody",
        (await DeriveAsync(new PingdomStub { Maintenance = """{"description":"upgrade","from":1795341600,"to":1795345200,"checks":{"uptime":[85975]}}""" })).Sources.Items[0].Trouble.Value);

    [Theory]
    [InlineData("down", true)]
    [InlineData("unconfirmed_down", false)]
    public async Task Derive_DownNow_FiresOnceItIsConfirmed(string status, bool fires) =>
        Assert.Equal(fires, (await DeriveAsync(new PingdomStub { Details = PingdomStub.Check(status) })).FiresNow.Value);

    [Fact]
    public async Task Derive_NoSuchCheck_WatchesNothing()
    {
        var signal = await DeriveAsync(new PingdomStub(), settings => settings with { Check = "misspelt" });

        Assert.Equal(0, signal.Selected.Value);
        Assert.False(signal.FiresOnDown.Value);
    }

    [Fact]
    public async Task Derive_Refused_IsNotCollected()
    {
        var signal = await DeriveAsync(new PingdomStub { Instead = PingdomStub.Error(403, "Forbidden", "no") });

        Assert.Equal(
            [NotCollectedReason.AccessDenied, NotCollectedReason.AccessDenied, NotCollectedReason.AccessDenied, NotCollectedReason.AccessDenied],
            [signal.FiresOnDown.Why.Reason, signal.FiresNow.Why.Reason, signal.Targets.Why.Reason, signal.Selected.Why.Reason]);
    }

    private static async Task<SignalFacts> DeriveAsync(PingdomStub stub, Func<PingdomSettings, PingdomSettings>? change = null, bool isDeclared = true)
    {
        var settings = change?.Invoke(PingdomStub.Settings()) ?? PingdomStub.Settings();
        var facts = await stub.CollectAsync(settings.Check) with { Confirmations = Fact<long>.Present(settings.Confirmations) };
        var component = new Component("outside", "pingdom", TestSites.Nowhere) { Settings = settings };
        var plan = new Plan
        {
            Name = "test",
            Source = new SourceText("plan.yaml", ""),
            Components = [component],
            Assumptions = isDeclared
                ? new Dictionary<string, AssumedTime> { [AssumptionNames.Notification] = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(10)) }
                : new Dictionary<string, AssumedTime>(),
        };
        return new PingdomSignal().Derive(new StepContext(new SignalStep("outside", TestSites.Nowhere), component, facts, plan, TestSites.Tree, new CollectedFacts(), DateTimeOffset.UnixEpoch));
    }
}
