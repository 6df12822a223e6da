using Readiness.Core.Plans;
using Readiness.Core.Simulation;
using Readiness.Core.Simulation.Runs;
using Readiness.Core.Simulation.Time;

namespace Readiness.Core.Tests.Simulation;

public sealed class SimulatorTests
{
    private static readonly Worlds World = new();

    [Fact]
    public void Run_WorkingChain_AddsItsPhasesUp()
    {
        var run = World.Run();

        Assert.Equal(Answer.Yes, run.Succeeds);
        // detect 20/25/30, decide 0/1/3, switch 0/90/90, start 0, promotion 10/30/120.
        Assert.Equal(Seconds(30, 146, 243), run.Rto);
        Assert.Equal([Seconds(0, 0, 0), Seconds(20, 25, 30), Seconds(20, 26, 33), Seconds(20, 116, 123), Seconds(20, 116, 123)], run.Phases.Select(phase => phase.Begins));
    }

    [Fact]
    public void Run_BrokenLink_EndsTheTimelineAndKeepsWhatWouldFailNext()
    {
        var run = (World with { Signal = World.Signal with { FiresOnDown = Worlds.No }, Switch = World.Switch with { Permitted = Worlds.No } }).Run();

        Assert.Equal(Phase.Detect, run.BrokenAt);
        Assert.Equal(Interval.Never, run.Rto);
        Assert.Equal([true, false, false, false, false], run.Phases.Select(phase => phase.IsReached));
        Assert.Equal([Answer.No, Answer.Yes, Answer.No, Answer.Yes, Answer.Yes], run.Phases.Select(phase => phase.Works));
    }

    [Fact]
    public void Run_EverythingLost_IsAnAnswer()
    {
        var run = World.Run(Worlds.Lose(Worlds.Primary, Worlds.Standby, Worlds.Office));

        Assert.Equal(Answer.No, run.Succeeds);
        Assert.Equal(Interval.Never, run.Rto);
        Assert.Equal(Interval.Never, Assert.Single(run.Paths).Loses);
    }

    [Fact]
    public void Run_NestedSiteOfAStep_GoesWithItsParent() => Assert.Equal(
        Answer.No, (World with { Start = World.Start with { Site = Worlds.At(Worlds.StandbyZone) } }).Of(Phase.Start, Worlds.Lose(Worlds.Primary, Worlds.Standby)).Works);

    [Fact]
    public void Run_NestedSiteLostAlone_LeavesItsParent() => Assert.Equal(Answer.Yes, World.Of(Phase.Start, Worlds.Lose(Worlds.Primary, Worlds.StandbyZone)).Works);

    [Fact]
    public void Run_LossThatHitsNothingOfThePrimary_CallsForNoFailoverAndTellsWhatIsLeft()
    {
        var run = World.Run(Worlds.Lose(Worlds.Office));

        Assert.Equal(Answer.No, run.CallsForFailover);
        Assert.Equal(Answer.Yes, run.Succeeds);
        // The only source outside the primary went with the office.
        Assert.Equal(Phase.Detect, run.Next!.BrokenAt);
    }

    [Fact]
    public void Run_PlanWithoutAPrimary_AlwaysCallsForFailover() =>
        Assert.Equal(Answer.Yes, (World with { Sites = [.. World.Sites.Select(site => site with { Role = SiteRole.None })] }).Run(Worlds.Lose(Worlds.Office)).CallsForFailover);

    [Fact]
    public void Run_DataSourceLostByItself_CallsForFailover() => Assert.Equal(Answer.Yes, World.Run(Worlds.LoseComponent("orders")).CallsForFailover);

    [Fact]
    public void Run_RecordThatLeadsUsersLost_CallsForFailoverAndFailsAtTheSwitch()
    {
        var run = World.Run(Worlds.LoseComponent("record"));

        Assert.Equal(Answer.Yes, run.CallsForFailover);
        Assert.Equal(Answer.No, run.Phases.Single(phase => phase.Phase == Phase.Switch).Works);
    }

    [Fact]
    public void Run_StepThatNobodyCanDerive_IsUnknown()
    {
        var estate = new Estate(World.Plan, new Dictionary<Core.Evaluation.SubjectIdentity, StepState>(), World.Places);
        var run = Simulator.Run(estate, Worlds.PrimaryLost);

        Assert.Equal(Answer.Unknown, run.Succeeds);
        Assert.Equal(ObjectiveVerdict.CannotTell, run.RtoVerdict);
        Assert.All(run.Phases, phase => Assert.Equal(Answer.Unknown, phase.Works));
    }

    [Fact]
    public void Run_LostComponents_TellsWhoSaysWhereTheyAre()
    {
        var run = (World with
        {
            Places = new Dictionary<string, Placement>
            {
                ["inside"] = Placement.Proven(Worlds.At(Worlds.Primary)),
                ["orders"] = Placement.Claimed(Worlds.Primary),
                ["watcher"] = Placement.Claimed(Worlds.Standby),
            },
            Components = [Worlds.Component("inside"), Worlds.Component("orders"), Worlds.Component("watcher"), Worlds.Component("outside", "orders")],
        }).Run();

        Assert.Equal(
            [("inside", true, false), ("orders", false, false), ("outside", false, true)],
            run.Components.Select(component => (component.Name, component.Place.IsProven, component.ByNeed)));
    }

    private static Interval Seconds(int best, int expected, int worst) =>
        new(Bound.Of(TimeSpan.FromSeconds(best)), Bound.Of(TimeSpan.FromSeconds(expected)), Bound.Of(TimeSpan.FromSeconds(worst)));
}
