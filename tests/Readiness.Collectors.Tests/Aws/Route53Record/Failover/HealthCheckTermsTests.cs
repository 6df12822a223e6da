using Readiness.Collectors.Aws.Route53Record;
using Readiness.Collectors.Aws.Route53Record.Failover;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Tests.Aws.Route53Record.Failover;

public sealed class HealthCheckTermsTests
{
    // Every 30 s, three in a row: the next check within 30 s, two more after 60 s, the last of them hanging for the 4 s of a connection.
    [Theory]
    [InlineData("HTTPS", 30, 3, 60, 79, 94)]
    [InlineData("HTTP", 10, 2, 10, 19, 24)]
    [InlineData("HTTP_STR_MATCH", 10, 1, 0, 9, 14)]
    [InlineData("TCP", 10, 3, 20, 35, 40)]
    public void Of_Check_AddsUp(string type, int interval, int threshold, double best, double expected, double worst)
    {
        var check = Pair.Http with { Type = Fact<string>.Present(type), Interval = Pair.Seconds(interval), Threshold = Fact<long>.Present(threshold) };

        Assert.Equal((best, expected, worst), TermSums.Of(HealthCheckTerms.Of(Fact<HealthCheckFacts>.Present(check))));
    }

    [Fact]
    public void Of_CheckThatAsksNoEndpoint_IsUnknown()
    {
        var check = Pair.Http with { Type = Fact<string>.Present("CLOUDWATCH_METRIC"), Interval = Fact<TimeSpan>.Absent(), Threshold = Fact<long>.Absent() };

        Assert.True(HealthCheckTerms.Of(Fact<HealthCheckFacts>.Present(check)).IsNotCollected);
    }

    [Fact]
    public void Of_IntervalThatNobodyRead_IsAnUnknownBound()
    {
        var check = Pair.Http with { Interval = Fact<TimeSpan>.Missing(NotCollectedReason.Throttled, "slow down") };

        var terms = HealthCheckTerms.Of(Fact<HealthCheckFacts>.Present(check));

        Assert.Equal(NotCollectedReason.Throttled, terms.Items[0].Worst.Why.Reason);
        Assert.Equal(NotCollectedReason.Throttled, terms.Items[1].Worst.Why.Reason);
    }
}
