using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;
using Readiness.Core.Simulation;
using Readiness.Core.Simulation.Losses;
using Readiness.Core.Simulation.Runs;
using Readiness.Core.Simulation.Time;

namespace Readiness.Core.Tests.Simulation.Steps;

public sealed class PathWalkTests
{
    private static readonly Worlds World = new();

    [Fact]
    public void Walk_SourceLost_LosesWhatTheTermsAddUpTo()
    {
        var path = Loss(World.Path);

        // 2 + 0, 2 + 0, 2 + 60 seconds.
        Assert.Equal(new Interval(Of(2), Of(2), Of(62)), path.Loses);
        Assert.Equal(ObjectiveVerdict.Met, path.Verdict);
    }

    [Fact]
    public void Walk_SourceAlive_LosesNothing() => Assert.Equal(Interval.Zero, Loss(World.Path with { SourceSite = Worlds.At(Worlds.Office) }).Loses);

    [Fact]
    public void Walk_SourceInAnUnknownPlace_MayLoseNothingOrAll()
    {
        var path = Loss(World.Path with { SourceSite = Fact<string>.Missing(NotCollectedReason.Undeclared, "nobody says") });

        Assert.Equal(new Interval(Bound.Zero, Bound.Unknown, Of(62)), path.Loses);
    }

    [Fact]
    public void Walk_CopyLostToo_LosesEverythingAndBreaks()
    {
        var world = World with { Path = World.Path with { CopySite = Worlds.At(Worlds.Primary) } };

        Assert.Equal(Interval.Never, Loss(world.Path).Loses);
        Assert.Equal(Answer.No, world.Of(Phase.Data).Works);
    }

    [Fact]
    public void Walk_StandingStill_LosesItsAgeAtBestAndGrows()
    {
        var path = Loss(World.Path with { Running = Worlds.No, Age = Worlds.Seconds(90) });

        Assert.Equal(new Interval(Of(90), Bound.Never, Bound.Never), path.Loses);
        Assert.Equal(ObjectiveVerdict.Missed, path.Verdict);
    }

    [Fact]
    public void Walk_LagThatCannotBeBelieved_IsUnknown() =>
        Assert.Equal(ObjectiveVerdict.CannotTell, Loss(World.Path with { AgeBelievable = Worlds.No }).Verdict);

    [Fact]
    public void Walk_ReadOnlyCopy_TakesItsPromotion() => Assert.Equal(new Interval(Of(10), Of(30), Of(120)), World.Of(Phase.Data).Takes);

    [Fact]
    public void Walk_WritableCopy_IsReadyAtOnce() =>
        Assert.Equal(Interval.Zero, (World with { Path = World.Path with { CopyWritable = Worlds.Yes, PromotionTerms = FactList<TimeTerm>.Absent() } }).Of(Phase.Data).Takes);

    [Fact]
    public void Walk_PromotionThatNobodyDeclared_LeavesTheRtoOpen()
    {
        var undeclared = TimeTerm.Always("promotion", Fact<TimeSpan>.Missing(NotCollectedReason.Undeclared, "declare it"));
        var run = (World with { Path = World.Path with { PromotionTerms = Worlds.Of(undeclared) } }).Run();

        Assert.Equal(Answer.Yes, run.ChainWorks);
        Assert.Equal(ObjectiveVerdict.CannotTell, run.RtoVerdict);
    }

    private static PathLoss Loss(PathFacts facts, Loss? loss = null) => Assert.Single((World with { Path = facts }).Run(loss).Paths);

    private static Bound Of(int seconds) => Bound.Of(TimeSpan.FromSeconds(seconds));
}
