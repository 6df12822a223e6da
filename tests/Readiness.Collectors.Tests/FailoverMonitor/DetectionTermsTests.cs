using Readiness.Collectors.FailoverMonitor;
using Readiness.Collectors.Prometheus.PromQl;
using Readiness.Collectors.Signals;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Tests.FailoverMonitor;

public sealed class DetectionTermsTests
{
    private static readonly Fact<ScrapeTimes> Scraping = Fact<ScrapeTimes>.Present(new ScrapeTimes(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(10)));

    // Best: confirmations less one. Expected: half an interval, the timeout, the look-back, half a poll. Worst: all of each.
    [Theory]
    [InlineData("up == 0", 10, 1, 0, 15 + 10 + 5, 30 + 10 + 10)]
    [InlineData("up == 0", 10, 3, 20, 15 + 10 + 5 + 20, 30 + 10 + 10 + 20)]
    [InlineData("up offset 1m == 0", 10, 1, 60, 15 + 10 + 60 + 5, 30 + 10 + 60 + 10)]
    [InlineData("max_over_time(up[5m:1m] offset 1m) == 0", 10, 2, 60 + 10, 15 + 10 + 360 + 5 + 10, 30 + 10 + 360 + 10 + 10)]
    public void ByAnswer_Query_AddsUpToTheDetectionTime(string query, int every, long confirmations, double best, double expected, double worst)
    {
        Assert.True(PromQuery.TryRead(query, out var read, out _));
        var monitor = Monitor(every, confirmations);
        var fires = Fact<bool>.Present(true);

        var sums = TermSums.Of(DetectionTerms.ByAnswer(read, monitor, Scraping));

        Assert.Equal((best, expected, worst), sums);
        Assert.Equal(DetectionTime.AtBest(read, monitor, fires).Value.TotalSeconds, sums.Best);
        Assert.Equal(DetectionTime.AtWorst(read, monitor, fires, Scraping.Map(times => times.Whole)).Value.TotalSeconds, sums.Worst);
    }

    [Fact]
    public void BySilence_DeclaredTimeout_AddsPollsAndOneTimeout() =>
        // Two confirmations of 15 s, a poll that waits up to 15 s, and a question that hangs for 5 s.
        Assert.Equal((15, 15 + 7.5 + 5, 15 + 15 + 5), TermSums.Of(DetectionTerms.BySilence(Monitor(15, 2) with { Timeout = Fact<TimeSpan>.Present(TimeSpan.FromSeconds(5)) })));

    [Fact]
    public void BySilence_UndeclaredTimeout_IsUnknownAtItsPartOnly()
    {
        var terms = DetectionTerms.BySilence(Monitor(15, 2) with { Timeout = Fact<TimeSpan>.Absent() });

        Assert.Equal(["timeout of a question"], terms.Items.Where(term => term.Worst.IsNotCollected).Select(term => term.Name));
    }

    private static FailoverMonitorFacts Monitor(int every, long confirmations) =>
        new() { Every = Fact<TimeSpan>.Present(TimeSpan.FromSeconds(every)), Confirmations = Fact<long>.Present(confirmations) };
}
