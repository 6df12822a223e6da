using Readiness.Core.Simulation;
using Readiness.Core.Simulation.Runs;
using Readiness.Core.Simulation.Time;

namespace Readiness.Core.Tests.Simulation.Laws;

/// <summary>What it means that one outcome is no better than another, and that one says no more than another.</summary>
internal static class Order
{
    /// <summary>Whether no answer of <paramref name="second"/> is better and no time shorter.</summary>
    public static bool IsNoBetter(LossRun second, LossRun first) =>
        IsNoBetter(second.ChainWorks, first.ChainWorks)
        && IsNoShorter(second.Rto, first.Rto)
        && second.Phases.Zip(first.Phases).All(pair => IsNoBetter(pair.First.Works, pair.Second.Works) && IsNoShorter(pair.First.Takes, pair.Second.Takes))
        && second.Paths.Zip(first.Paths).All(pair => IsNoShorter(pair.First.Loses, pair.Second.Loses));

    /// <summary>Whether <paramref name="second"/> keeps every answer or gives none, and every bound or a wider one.</summary>
    public static bool SaysNoMore(LossRun second, LossRun first) =>
        SaysNoMore(second.ChainWorks, first.ChainWorks)
        && SaysNoMore(second.Succeeds, first.Succeeds)
        && SaysNoMore(second.CallsForFailover, first.CallsForFailover)
        && IsNoNarrower(second.Rto, first.Rto)
        && second.Phases.Zip(first.Phases).All(pair => SaysNoMore(pair.First.Works, pair.Second.Works) && IsNoNarrower(pair.First.Takes, pair.Second.Takes))
        && second.Paths.Zip(first.Paths).All(pair => IsNoNarrower(pair.First.Loses, pair.Second.Loses))
        && IsNoMoreDefinite(second.RtoVerdict, first.RtoVerdict);

    private static bool IsNoBetter(Answer second, Answer first) => Rank(second) <= Rank(first);

    private static int Rank(Answer answer) => answer switch
    {
        Answer.No => 0,
        Answer.Unknown => 1,
        _ => 2,
    };

    private static bool IsNoShorter(Interval second, Interval first) =>
        IsNoShorter(second.Best, first.Best) && IsNoShorter(second.Expected, first.Expected) && IsNoShorter(second.Worst, first.Worst);

    // In worlds of which everything is known only a lag that cannot be believed leaves a bound open, and that is open in both.
    private static bool IsNoShorter(Bound second, Bound first) => second.State switch
    {
        BoundState.Never => true,
        BoundState.Known => first.IsKnown && second.Length >= first.Length,
        _ => first.State != BoundState.Never,
    };

    private static bool SaysNoMore(Answer second, Answer first) => second == Answer.Unknown || second == first;

    private static bool IsNoNarrower(Interval second, Interval first) =>
        (second.Best.State == BoundState.Unknown || IsNoShorter(first.Best, second.Best))
        && (second.Expected.State == BoundState.Unknown || second.Expected == first.Expected)
        && (second.Worst.State == BoundState.Unknown || IsNoShorter(second.Worst, first.Worst));

    private static bool IsNoMoreDefinite(ObjectiveVerdict second, ObjectiveVerdict first) => second == ObjectiveVerdict.CannotTell || second == first
        // A wider interval may reach beyond the objective where the narrower one kept it; never the other way.
        || (first == ObjectiveVerdict.Met && second == ObjectiveVerdict.AtRisk);
}
