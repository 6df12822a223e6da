namespace Readiness.Core.Simulation.Time;

/// <summary>When the first so many of several things that run side by side are done.</summary>
public static class Quickest
{
    /// <param name="count">How many must be done: 1 for any, all of them for all.</param>
    /// <remarks>
    /// An unknown end may come before or after any known one. At worst it does not come in time: what is known to be done by then is a bound that holds.
    /// At best it comes first, and no length can be named. What is expected is named only when both readings agree.
    /// </remarks>
    public static Interval Of(IReadOnlyCollection<Interval> ends, int count)
    {
        if (count > ends.Count) return Interval.Never;
        if (count <= 0) return Interval.Zero;
        var best = Nth(ends.Select(end => end.Best), count, unknownIsEarly: true);
        var early = Nth(ends.Select(end => end.Expected), count, unknownIsEarly: true);
        var late = Nth(ends.Select(end => end.Expected), count, unknownIsEarly: false);
        var worst = Nth(ends.Select(end => end.Worst), count, unknownIsEarly: false);
        return new Interval(best, early == late ? early : Bound.Unknown, worst);
    }

    private static Bound Nth(IEnumerable<Bound> bounds, int count, bool unknownIsEarly) =>
        bounds.OrderBy(bound => Rank(bound, unknownIsEarly)).ThenBy(bound => bound.IsKnown ? bound.Length : TimeSpan.Zero).ElementAt(count - 1);

    private static int Rank(Bound bound, bool unknownIsEarly) => bound.State switch
    {
        BoundState.Known => 1,
        BoundState.Never => 3,
        _ => unknownIsEarly ? 0 : 2,
    };
}
