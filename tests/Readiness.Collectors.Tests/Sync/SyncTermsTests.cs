using Readiness.Collectors.Sync;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Tests.Sync;

public sealed class SyncTermsTests
{
    [Fact]
    public void Of_EveryHalfHour_IsTheIncidentsArithmetic()
    {
        var terms = SyncTerms.Of(new SyncFacts { LongestGap = Seconds(1800), RunTime = Seconds(4) });

        // Best: just after a run. As a rule: just before the next one ends. At worst one run failed in between.
        Assert.Equal((4, 1804, 3604), TermSums.Of(terms));
    }

    [Fact]
    public void Of_JobThatNeverStartsTwice_HasNoBound()
    {
        var terms = SyncTerms.Of(new SyncFacts { LongestGap = Fact<TimeSpan>.Absent(), RunTime = Seconds(4) });

        Assert.All(terms.Items.Where(term => term.Name != "run time"), term => Assert.Contains("never starts twice", term.Worst.Why.Detail, StringComparison.Ordinal));
    }

    private static Fact<TimeSpan> Seconds(int seconds) => Fact<TimeSpan>.Present(TimeSpan.FromSeconds(seconds));
}
