using Readiness.Collectors.Aws.Route53Record;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Tests.Aws.Route53Record.Failover;

public sealed class Route53SignalTests
{
    private static readonly NotCollected Denied = new(NotCollectedReason.AccessDenied, "route53:GetHealthCheck is not allowed");

    [Fact]
    public void Derive_EnabledCheck_IsGivenFromOutsideTheEstate()
    {
        var signal = new Pair().Signal();

        Assert.True(signal.Site.IsAbsent);
        Assert.True(Assert.Single(signal.Sources.Items).Site.IsAbsent);
        Assert.Equal("primary", Assert.Single(signal.Targets.Items).Site.Value);
        Assert.Equal((true, false), (signal.FiresOnDown.Value, signal.FiresNow.Value));
        Assert.Equal((60, 94), (signal.DetectsAtBest.Value.TotalSeconds, signal.DetectsAtWorst.Value.TotalSeconds));
    }

    [Fact]
    public void Derive_NoCheck_WatchesNothingAndNeverFires()
    {
        var signal = (new Pair { Check = Fact<HealthCheckFacts>.Absent() }).Signal();

        Assert.Equal((false, 0), (signal.FiresOnDown.Value, signal.Selected.Value));
        Assert.Empty(signal.Sources.Items);
        Assert.True(signal.DetectsAtWorst.IsNotCollected);
    }

    [Theory]
    [InlineData(true, false, "the health check hc-1 is switched off and counts as healthy")]
    [InlineData(false, true, "the health check hc-1 is inverted: it fails while its endpoint is well")]
    public void Derive_CheckThatCannotFail_SaysWhy(bool disabled, bool inverted, string trouble)
    {
        var signal = (new Pair { Check = Fact<HealthCheckFacts>.Present(Pair.Http with { Disabled = Fact<bool>.Present(disabled), Inverted = Fact<bool>.Present(inverted) }) }).Signal();

        Assert.False(signal.FiresOnDown.Value);
        Assert.Equal(trouble, Assert.Single(signal.Sources.Items).Trouble.Value);
    }

    [Fact]
    public void Derive_FailingCheck_FiresNow() =>
        Assert.True((new Pair { Check = Fact<HealthCheckFacts>.Present(Pair.Http with { Healthy = Fact<bool>.Present(false) }) }).Signal().FiresNow.Value);

    [Fact]
    public void Derive_CheckThatNobodyMayRead_IsUnknownThroughout()
    {
        var signal = (new Pair { Check = Fact<HealthCheckFacts>.Missing(Denied) }).Signal();

        Assert.Equal(
            [Denied, Denied, Denied, Denied, Denied, Denied],
            [signal.FiresOnDown.Why, signal.FiresNow.Why, signal.Sources.Why, signal.Targets.Why, signal.DetectsAtWorst.Why, signal.Selected.Why]);
    }

    [Fact]
    public void Derive_CheckByName_DoesNotGuessItsSite()
    {
        var signal = (new Pair { Check = Fact<HealthCheckFacts>.Present(Pair.Http with { Target = Fact<string>.Present("pay.example.com:443/healthz") }) }).Signal();

        Assert.Equal(NotCollectedReason.Undeclared, Assert.Single(signal.Targets.Items).Site.Why.Reason);
    }
}
