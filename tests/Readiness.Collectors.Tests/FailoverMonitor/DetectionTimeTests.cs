using Readiness.Collectors.FailoverMonitor;
using Readiness.Collectors.Prometheus.PromQl;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Tests.FailoverMonitor;

public sealed class DetectionTimeTests
{
    private static readonly Fact<bool> Fires = Fact<bool>.Present(true);

    // Sampling is 40 s throughout: a scrape interval of 30 s and a timeout of 10 s.
    [Theory]
    [InlineData("up == 0", 10, 1, 0, 50)]
    [InlineData("up == 0", 10, 3, 20, 70)]
    [InlineData("up offset 1m == 0", 10, 1, 60, 110)]
    [InlineData("max_over_time(up[5m]) == 0", 10, 1, 0, 350)]
    [InlineData("max_over_time(up[5m:1m] offset 1m) == 0", 10, 2, 70, 420)]
    [InlineData("up == 0 or absent_over_time(up[5m])", 10, 1, 0, 50)]
    [InlineData("up == 0 or max_over_time(probe_success[2m]) == 0", 10, 1, 0, 170)]
    [InlineData("vector(1)", 10, 1, 0, 50)]
    public void AtBestAndAtWorst_Query_AddUp(string query, int every, long confirmations, double best, double worst)
    {
        Assert.True(PromQuery.TryRead(query, out var read, out _));
        var monitor = Monitor(Fact<TimeSpan>.Present(TimeSpan.FromSeconds(every)), confirmations);

        Assert.Equal(best, DetectionTime.AtBest(read, monitor, Fires).Value.TotalSeconds);
        Assert.Equal(worst, DetectionTime.AtWorst(read, monitor, Fires, Fact<TimeSpan>.Present(TimeSpan.FromSeconds(40))).Value.TotalSeconds);
    }

    [Fact]
    public void AtWorst_NeverFiresOnLoss_IsUnknown()
    {
        Assert.True(PromQuery.TryRead("absent(up)", out var read, out _));

        var worst = DetectionTime.AtWorst(read, Monitor(Fact<TimeSpan>.Present(TimeSpan.FromSeconds(15)), 1), Fact<bool>.Present(false), Fact<TimeSpan>.Present(TimeSpan.Zero));

        Assert.True(worst.IsNotCollected);
    }

    [Fact]
    public void AtWorst_UnknownSampling_IsUnknown()
    {
        Assert.True(PromQuery.TryRead("up == 0", out var read, out _));

        var worst = DetectionTime.AtWorst(read, Monitor(Fact<TimeSpan>.Present(TimeSpan.FromSeconds(15)), 1), Fires, Fact<TimeSpan>.Missing(Heard.Lost));

        Assert.Equal(Heard.Lost, worst.Why);
    }

    private static FailoverMonitorFacts Monitor(Fact<TimeSpan> every, long confirmations) => new() { Every = every, Confirmations = Fact<long>.Present(confirmations) };
}
