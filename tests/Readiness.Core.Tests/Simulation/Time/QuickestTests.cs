using Readiness.Core.Simulation.Time;

namespace Readiness.Core.Tests.Simulation.Time;

public sealed class QuickestTests
{
    private static readonly Interval Short = Seconds(1, 2, 3);
    private static readonly Interval Long = Seconds(2, 5, 9);

    [Fact]
    public void Of_AnyOfTwo_IsTheFirst() => Assert.Equal(Short, Quickest.Of([Long, Short], 1));

    [Fact]
    public void Of_All_IsTheLast() => Assert.Equal(Long, Quickest.Of([Long, Short], 2));

    [Fact]
    public void Of_OneThatNeverEnds_IsTheOther() => Assert.Equal(Long, Quickest.Of([Interval.Never, Long], 1));

    [Fact]
    public void Of_AllWithOneThatNeverEnds_NeverEnds() => Assert.Equal(Interval.Never, Quickest.Of([Interval.Never, Long], 2));

    [Fact]
    public void Of_AnyWithOneUnknown_KeepsOnlyTheWorst() =>
        // The unknown one may come first, so nothing bounds the best case; it cannot delay the known one.
        Assert.Equal(new Interval(Bound.Unknown, Bound.Unknown, Long.Worst), Quickest.Of([Interval.Unknown, Long], 1));

    [Fact]
    public void Of_AllWithOneUnknown_KeepsOnlyTheBest() =>
        Assert.Equal(new Interval(Long.Best, Bound.Unknown, Bound.Unknown), Quickest.Of([Interval.Unknown, Long], 2));

    [Fact]
    public void Of_MoreThanThereAre_NeverEnds() => Assert.Equal(Interval.Never, Quickest.Of([Short], 2));

    private static Interval Seconds(int best, int expected, int worst) => new(Of(best), Of(expected), Of(worst));

    private static Bound Of(int seconds) => Bound.Of(TimeSpan.FromSeconds(seconds));
}
