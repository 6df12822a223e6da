using Readiness.Core.Facts;

namespace Readiness.Collectors.Sync;

/// <summary>The greatest age of a copy that a schedule makes.</summary>
internal static class DataAge
{
    /// <summary><c>(failedRuns + 1) × longestGap + runTime</c>: just before a run ends, the newest whole copy is as old as the start of the last run that succeeded.</summary>
    public static Fact<TimeSpan> Of(Fact<TimeSpan> longestGap, Fact<TimeSpan> runTime, int failedRuns)
    {
        if (longestGap.IsNotCollected) return Fact<TimeSpan>.Missing(longestGap.Why);
        if (longestGap.IsAbsent) return Fact<TimeSpan>.Missing(NotCollectedReason.Unsupported, "a job that never starts twice makes a copy of any age");
        if (runTime.IsNotCollected) return Fact<TimeSpan>.Missing(runTime.Why);
        return Fact<TimeSpan>.Present((longestGap.Value * (failedRuns + 1)) + runTime.ValueOr(TimeSpan.Zero), longestGap.From);
    }
}
