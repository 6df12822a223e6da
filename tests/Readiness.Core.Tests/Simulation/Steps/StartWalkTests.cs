using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;
using Readiness.Core.Simulation;
using Readiness.Core.Simulation.Runs;
using Readiness.Core.Simulation.Time;

namespace Readiness.Core.Tests.Simulation.Steps;

public sealed class StartWalkTests
{
    private static readonly Worlds World = new();

    private static readonly NotCollected Why = new(NotCollectedReason.AccessDenied, "servicequotas:GetServiceQuota: access denied");

    private static readonly StartFacts Stopped = World.Start with
    {
        Serves = Worlds.No,
        Startable = Worlds.Yes,
        Trouble = Fact<string>.Present("0 of 2 instances are in service"),
        Terms = Worlds.Of(Worlds.Term("start-up of web-dr", 60, 180, 600)),
    };

    [Fact]
    public void Walk_Serving_WorksAtOnce()
    {
        var run = Run(World.Start);

        Assert.Equal((Answer.Yes, Interval.Zero), (run.Works, run.Takes));
        Assert.Empty(run.Steps.Single().Remarks);
    }

    [Fact]
    public void Walk_StoppedAndStartable_WorksInItsStartUpTimeAndSaysThatNobodyKnowsTheRoom()
    {
        var run = Run(Stopped);

        Assert.Equal((Answer.Yes, new Interval(Of(60), Of(180), Of(600))), (run.Works, run.Takes));
        Assert.Contains("nobody can tell", Assert.Single(run.Steps.Single().Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void Walk_StoppedWithAnObstacle_NeverServesAndSaysWhy()
    {
        var run = Run(Stopped with { Startable = Worlds.No, Obstacle = Fact<string>.Present("launching is suspended") });

        Assert.Equal((Answer.No, Interval.Never), (run.Works, run.Takes));
        Assert.Equal("service does not serve: 0 of 2 instances are in service, and cannot be started: launching is suspended", run.Steps.Single().Causes[0].Text);
    }

    [Fact]
    public void Walk_StoppedWithAQuotaThatNobodyRead_CannotTellAndNamesIt()
    {
        var run = Run(Stopped with { Startable = Fact<bool>.Missing(Why), Obstacle = Fact<string>.Missing(Why) });

        Assert.Equal((Answer.Unknown, Bound.Unknown), (run.Works, run.Takes.Expected));
        Assert.Equal($"cannot tell: {Why.Detail}", run.Steps.Single().Causes[0].Text);
    }

    [Fact]
    public void Walk_StartUpThatNobodyDeclared_IsOfUnknownLength() =>
        Assert.Equal(Interval.Unknown, Run(Stopped with { Terms = Worlds.Of(TimeTerm.Always("start-up of web-dr", Fact<TimeSpan>.Missing(Why))) }).Takes);

    private static PhaseRun Run(StartFacts start) => (World with { Start = start }).Of(Phase.Start);

    private static Bound Of(int seconds) => Bound.Of(TimeSpan.FromSeconds(seconds));
}
