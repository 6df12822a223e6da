using Readiness.Collectors.Keepalived;
using Readiness.Collectors.Tests.Prometheus;
using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Tests.Keepalived;

/// <summary>What a node of a VRRP instance means as a signal and as a switch.</summary>
public sealed class KeepalivedStepTests
{
    private static readonly VrrpInstance Waiting = new()
    {
        Name = "VI_1",
        State = Text("BACKUP"),
        AdvertInterval = Fact<TimeSpan>.Present(TimeSpan.FromSeconds(1)),
        DownTimerAdverts = Fact<long>.Present(3),
        SkewTime = Fact<TimeSpan>.Present(TimeSpan.FromSeconds(106 / 256d)),
        Site = Text("standby"),
        Peers = FactList<VrrpPeer>.Present([new VrrpPeer { Address = "127.10.0.9", Site = Text("primary") }]),
        VirtualAddresses = FactList<string>.Present(["127.10.0.100"]),
        AddressMoves = Fact<bool>.Present(true),
        HeldBecause = Fact<string>.Absent(),
        NotifyScript = Fact<string>.Absent(),
    };

    [Fact]
    public void Signal_Backup_ListensToItsPeer()
    {
        var signal = Signal(Waiting);

        Assert.Equal([("127.10.0.9", "primary", true)], signal.Targets.Items.Select(target => (target.Name, target.Site.Value, target.Up.Value)));
        Assert.Equal((false, true, true, false), (signal.FiresNow.Value, signal.FiresOnDown.Value, signal.FiresOnAbsence.Value, signal.FiresOnSilence.Value));
        // Two or three intervals of 1 s, and 106/256 s.
        Assert.Equal((2.4140625, 3.4140625), (signal.DetectsAtBest.Value.TotalSeconds, signal.DetectsAtWorst.Value.TotalSeconds));
        Assert.Equal("standby", signal.Site.Value);
    }

    [Fact]
    public void Signal_Master_HasTakenOverAlready() => Assert.True(Signal(Waiting with { State = Text("MASTER") }).FiresNow.Value);

    [Fact]
    public void Signal_NodeInFault_TakesNothingOver() => Assert.False(Signal(Waiting with { State = Text("FAULT") }).FiresOnDown.Value);

    [Fact]
    public void Signal_NoDump_DoesNotKnowWhetherItWouldAct()
    {
        var why = new NotCollected(NotCollectedReason.Undeclared, "give data");
        var signal = Signal(Waiting with { State = Fact<string>.Missing(why) });

        Assert.All(new[] { signal.FiresNow, signal.FiresOnDown, Assert.Single(signal.Sources.Items).Answers }, fact => Assert.Equal(why, fact.Why));
        Assert.Equal(3.4140625, signal.DetectsAtWorst.Value.TotalSeconds);
    }

    [Fact]
    public void Signal_Multicast_DoesNotKnowWhomItListensTo() => Assert.True(Signal(Waiting with { Peers = FactList<VrrpPeer>.Absent() }) is { Targets.IsNotCollected: true, Selected.IsNotCollected: true });

    [Fact]
    public void Switch_WhereArpIsHeard_AsksNobody()
    {
        var change = Switch(Waiting, "vip");

        Assert.True(change.Permitted.IsAbsent && change.Terms.IsAbsent && change.Ttl.IsAbsent && change.TargetExists.Value);
        Assert.Equal([("vip", "standby", true)], change.Destinations.Items.Select(one => (one.Name, one.Site.Value, one.Serves.Value)));
    }

    [Fact]
    public void Switch_BetweenClouds_IsRefusedByTheNetwork()
    {
        var change = Switch(Waiting with { AddressMoves = Fact<bool>.Present(false), HeldBecause = Text("different providers") }, "vip");

        Assert.Equal((false, "different providers"), (change.Permitted.Value, change.DeniedBecause.Value));
    }

    [Fact]
    public void Switch_BetweenCloudsWithAScript_CannotTellWhatItMay()
    {
        var change = Switch(Waiting with { AddressMoves = Fact<bool>.Present(false), HeldBecause = Text("different providers"), NotifyScript = Text("/usr/local/bin/move") }, "vip");

        Assert.Contains("/usr/local/bin/move", change.Permitted.Why.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Switch_NodeInFault_ServesNobody() => Assert.False(Assert.Single(Switch(Waiting with { State = Text("FAULT") }, "vip").Destinations.Items).Serves.Value);

    [Fact]
    public void Switch_AnotherSignal_StillWaitsForTheAdvertisements() => Assert.Equal((2.4140625, 2.9140625, 3.4140625), TermSums.Of(Switch(Waiting, "failover-monitor").Terms));

    [Fact]
    public void Switch_UnreadConfiguration_IsUnknownForThatReason()
    {
        var why = new NotCollected(NotCollectedReason.Unreachable, "no file");

        var change = Derive(new KeepalivedSwitch(), new SwitchStep("vip", null, [], TestSites.Nowhere), KeepalivedFacts.Missing(why), "vip");

        Assert.Equal(why, change.Permitted.Why);
        Assert.Equal(why, change.Destinations.Why);
        Assert.Equal(why, change.TargetExists.Why);
    }

    private static SignalFacts Signal(VrrpInstance instance) => Derive(new KeepalivedSignal(), new SignalStep("vip", TestSites.Nowhere), Facts(instance), "vip");

    private static SwitchFacts Switch(VrrpInstance instance, string detect) => Derive(new KeepalivedSwitch(), new SwitchStep("vip", null, [], TestSites.Nowhere), Facts(instance), detect);

    private static T Derive<T>(IStepDeriver<T> deriver, Step step, KeepalivedFacts facts, string detect)
        where T : IFactRecord
    {
        var component = new Component("vip", "keepalived", TestSites.Nowhere) { Settings = new KeepalivedSettings { Config = [] } };
        var chain = new Chain([new ChainPhase(Phase.Detect, [new SignalStep(detect, TestSites.Nowhere)], 1)]);
        var plan = new Plan { Name = "test", Source = new SourceText("plan.yaml", ""), Components = [component], Chain = chain };
        return deriver.Derive(new StepContext(step, component, facts, plan, TestSites.Tree, new CollectedFacts(), DateTimeOffset.UnixEpoch));
    }

    private static KeepalivedFacts Facts(VrrpInstance instance) => new() { Instances = FactList<VrrpInstance>.Present([instance]), UnusedScripts = FactList<string>.Present([]) };

    private static Fact<string> Text(string text) => Fact<string>.Present(text);
}
