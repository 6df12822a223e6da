using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;

namespace Readiness.Collectors.Sync;

/// <summary>What the age of a scheduled copy is made of. The parts add up to the greatest age while every run succeeds, and when one fails.</summary>
internal static class SyncTerms
{
    private static readonly Fact<TimeSpan> Nothing = Fact<TimeSpan>.Present(TimeSpan.Zero);

    public static FactList<TimeTerm> Of(SyncFacts sync)
    {
        var gap = sync.LongestGap.IsAbsent
            ? Fact<TimeSpan>.Missing(NotCollectedReason.Unsupported, "a job that never starts twice makes a copy of any age")
            : sync.LongestGap;
        return FactList<TimeTerm>.Present(
        [
            TimeTerm.Of("gap of the schedule", Nothing, gap, gap),
            TimeTerm.Always("run time", sync.RunTime),
            TimeTerm.Of("one failed run", Nothing, Nothing, gap),
        ]);
    }
}
