using Readiness.Core.Facts;

namespace Readiness.Collectors.Signals;

/// <summary>Combines what several sources say so that a lost answer never makes the result better.</summary>
internal static class Verdicts
{
    /// <summary>True when one is true, false when all are false; else not collected, for the first reason.</summary>
    public static Fact<bool> Any(IEnumerable<Fact<bool>> verdicts)
    {
        var all = verdicts.ToList();
        if (all.FindIndex(verdict => verdict.ValueOr(false)) is >= 0 and var found) return all[found];
        if (all.FindIndex(verdict => !verdict.IsPresent) is >= 0 and var missing) return all[missing];
        return all.Count > 0 ? all[0] : Fact<bool>.Missing(NotCollectedReason.Unsupported, "the monitor asks nothing");
    }

    /// <summary>The smallest; 0 as soon as one is 0, and not collected when one is missing otherwise.</summary>
    public static Fact<long> Smallest(IEnumerable<Fact<long>> counts)
    {
        var all = counts.ToList();
        if (all.FindIndex(count => count.IsPresent && count.Value == 0) is >= 0 and var none) return all[none];
        if (all.FindIndex(count => !count.IsPresent) is >= 0 and var missing) return all[missing];
        return all.Count > 0 ? all.MinBy(count => count.Value) : Fact<long>.Missing(NotCollectedReason.Unsupported, "the query selects no series");
    }
}
