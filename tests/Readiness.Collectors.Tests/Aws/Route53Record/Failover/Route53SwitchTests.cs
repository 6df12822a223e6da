using Readiness.Collectors.Aws.Route53Record;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Tests.Aws.Route53Record.Failover;

public sealed class Route53SwitchTests
{
    [Fact]
    public void Derive_Pair_LeadsFromThePrimaryToTheStandbyAndAsksNobody()
    {
        var change = new Pair().Switch();

        Assert.True(change.TargetExists.Value);
        Assert.Equal(["127.10.0.20"], change.Current.Items);
        Assert.Equal(["127.20.0.9"], change.To.Items);
        Assert.True(change.Permitted.IsAbsent);
        Assert.Equal([("primary", true), ("standby", true)], change.Destinations.Items.Select(one => (one.Site.Value, one.LeftWhenLost.Value)));
    }

    // 60 s for the state of health to reach the name servers, as for a change, and 60 s until the last client asks again.
    [Fact]
    public void Derive_Terms_AddUp() => Assert.Equal((0, 120, 120), TermSums.Of(new Pair().Switch().Terms));

    [Fact]
    public void Derive_NoCheck_NeverLeavesThePrimary() =>
        Assert.False((new Pair { Check = Fact<HealthCheckFacts>.Absent() }).Switch().Destinations.Items[0].LeftWhenLost.Value);

    [Fact]
    public void Derive_NoSecondary_DoesNotExist() => Assert.False((new Pair { HasSecondary = false }).Switch().TargetExists.Value);

    [Fact]
    public void Derive_ListCutShort_DoesNotSayThatThereIsNoSecondary()
    {
        var change = (new Pair { HasSecondary = false, Incomplete = new NotCollected(NotCollectedReason.Throttled, "page 2") }).Switch();

        Assert.Equal(NotCollectedReason.Throttled, change.TargetExists.Why.Reason);
        Assert.Equal(NotCollectedReason.Throttled, change.Destinations.Why.Reason);
    }
}
