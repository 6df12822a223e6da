using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;
using Readiness.Core.Simulation;

namespace Readiness.Core.Tests.Simulation.Steps;

public sealed class SwitchWalkTests
{
    private static readonly Worlds World = new();

    private static readonly SwitchInstance Machine = new()
    {
        Name = "i-1",
        Container = true,
        Exists = Worlds.Yes,
        State = Fact<string>.Present("running"),
        HandsOutActor = Worlds.Yes,
        TrustedByRole = Worlds.Yes,
        MetadataEnabled = Worlds.Yes,
        MetadataHopLimit = Fact<long>.Present(2),
    };

    [Fact]
    public void Walk_EverythingInPlace_Works() => Assert.Equal(Answer.Yes, World.Of(Phase.Switch).Works);

    [Fact]
    public void Walk_Denied_SaysByWhat() => Assert.Equal(
        "actor would be refused: no statement allows it",
        Cause(World.Switch with { Permitted = Worlds.No, DeniedBecause = Fact<string>.Present("no statement allows it.") }));

    [Fact]
    public void Walk_ActorInTheLostSite_IsBroken() => Assert.Equal("actor, which would switch, is lost with primary", Cause(World.Switch with { Site = Worlds.At(Worlds.Primary) }));

    [Fact]
    public void Walk_NoSuchRecord_IsBroken() => Assert.Equal("record, which would be switched, does not exist", Cause(World.Switch with { TargetExists = Worlds.No }));

    [Fact]
    public void Walk_ZoneThatNobodyIsLedTo_IsBroken() => Assert.Equal("resolvers are led to another zone than that of record", Cause(World.Switch with { Delegated = Worlds.No }));

    [Fact]
    public void Walk_UsersSentIntoTheLostSite_IsBroken() => Assert.Equal("users would be sent to 10.1.0.9, which lies in primary", Cause(World.Switch with { To = Worlds.Of("10.1.0.9") }));

    [Fact]
    public void Walk_RecordPlacedInTheLostSite_IsBroken()
    {
        var hosted = World with { Places = new Dictionary<string, Placement> { ["record"] = Placement.Claimed(Worlds.Primary) } };

        Assert.Equal("record, which would be switched, is lost", Assert.Single(hosted.Of(Phase.Switch).Causes).Text);
    }

    [Fact]
    public void Walk_PermissionThatNobodyRead_IsUnknown()
    {
        var phase = (World with { Switch = World.Switch with { Permitted = Fact<bool>.Missing(NotCollectedReason.AccessDenied, "iam:GetRole was refused") } }).Of(Phase.Switch);

        Assert.Equal(Answer.Unknown, phase.Works);
        Assert.Equal("cannot tell: iam:GetRole was refused", Assert.Single(phase.Causes).Text);
    }

    [Fact]
    public void Walk_BrokenAndUnknownTogether_IsBrokenAndNamesItFirst()
    {
        var phase = (World with
        {
            Switch = World.Switch with { Site = Worlds.At(Worlds.Primary), Permitted = Fact<bool>.Missing(NotCollectedReason.AccessDenied, "refused") },
        }).Of(Phase.Switch);

        Assert.Equal(Answer.No, phase.Works);
        Assert.Equal([false, true], phase.Causes.Select(cause => cause.IsUnknown));
    }

    [Fact]
    public void Walk_WhatTheActorNeedsIsLost_IsBroken()
    {
        var behindNat = World with
        {
            Components = [Worlds.Component("actor", "gateway"), Worlds.Component("gateway")],
            Places = new Dictionary<string, Placement> { ["gateway"] = Placement.Claimed(Worlds.Primary) },
        };

        Assert.Equal(Answer.No, behindNat.Of(Phase.Switch).Works);
    }

    [Theory]
    [InlineData("gone", "i-1, on which actor runs, is not there")]
    [InlineData("stopped", "i-1, on which actor runs, is stopped")]
    [InlineData("other role", "i-1 does not hand actor its role")]
    [InlineData("untrusted", "the role of actor does not trust i-1 with it")]
    [InlineData("one hop", "actor gets no credentials from the metadata service of i-1, which does not reach into its container")]
    public void Walk_MachineThatCannotServeTheActor_IsBroken(string trouble, string expected)
    {
        var machine = trouble switch
        {
            "gone" => Machine with { Exists = Worlds.No },
            "stopped" => Machine with { State = Fact<string>.Present("stopped") },
            "other role" => Machine with { HandsOutActor = Worlds.No },
            "untrusted" => Machine with { TrustedByRole = Worlds.No },
            _ => Machine with { MetadataHopLimit = Fact<long>.Present(1) },
        };

        Assert.Equal(expected, Cause(World.Switch with { Instance = Fact<SwitchInstance>.Present(machine) }));
    }

    [Fact]
    public void Walk_MachineInOrder_Works() =>
        Assert.Equal(Answer.Yes, (World with { Switch = World.Switch with { Instance = Fact<SwitchInstance>.Present(Machine) } }).Of(Phase.Switch).Works);

    [Fact]
    public void Walk_MachineThatNobodyRead_IsUnknown() => Assert.Equal(
        Answer.Unknown,
        (World with { Switch = World.Switch with { Instance = Fact<SwitchInstance>.Missing(NotCollectedReason.AccessDenied, "ec2 was refused") } }).Of(Phase.Switch).Works);

    [Fact]
    public void Walk_ActorThatAsksNobody_IsRefusedByNobody() =>
        Assert.Equal(Answer.Yes, (World with { Switch = World.Switch with { Permitted = Fact<bool>.Absent(), Action = Fact<string>.Absent() } }).Of(Phase.Switch).Works);

    [Fact]
    public void Walk_LiveServerLeft_Works() => Assert.Equal(Answer.Yes, Steering(Primary, Worlds.Destination("aws1", Worlds.Standby)).Of(Phase.Switch).Works);

    [Fact]
    public void Walk_StandbyServerDown_HasNothingLeft() =>
        Assert.Equal("actor has nothing left to send users to", Broken(Primary, Worlds.Destination("aws1", Worlds.Standby) with { Serves = Worlds.No }));

    [Fact]
    public void Walk_LostServerThatNothingChecks_GoesOnGettingUsers() => Assert.Equal(
        "actor goes on sending users to hk1, which nothing checks",
        Broken(Primary with { LeftWhenLost = Worlds.No }, Worlds.Destination("aws1", Worlds.Standby)));

    [Fact]
    public void Walk_StandbyServerThatNothingChecks_IsUnknown() => Assert.Equal(
        Answer.Unknown,
        Steering(Primary, Worlds.Destination("aws1", Worlds.Standby) with { Serves = Fact<bool>.Missing(NotCollectedReason.Unsupported, "nothing checks aws1") }).Of(Phase.Switch).Works);

    [Fact]
    public void Walk_ComponentBehindTheOnlyOtherServerLost_HasNothingLeft()
    {
        var service = Steering(Primary, Worlds.Destination("10.2.0.9:80", Worlds.Standby)) with
        {
            Places = new Dictionary<string, Placement> { ["service"] = Placement.Proven(Worlds.At(Worlds.Standby)) with { Addresses = ["10.2.0.9"] } },
        };

        var lost = Worlds.Lose(Worlds.Primary) with { Components = ["service"] };

        Assert.Equal("actor has nothing left to send users to", Assert.Single(service.Of(Phase.Switch, lost).Causes).Text);
    }

    private static SwitchDestination Primary => Worlds.Destination("hk1", Worlds.Primary);

    private static Worlds Steering(params SwitchDestination[] destinations) => World with { Switch = World.Switch with { Permitted = Fact<bool>.Absent(), Destinations = Worlds.Of(destinations) } };

    private static string Broken(params SwitchDestination[] destinations) => Assert.Single(Steering(destinations).Of(Phase.Switch).Causes).Text;

    private static string Cause(SwitchFacts facts) => Assert.Single((World with { Switch = facts }).Of(Phase.Switch).Causes).Text;
}
