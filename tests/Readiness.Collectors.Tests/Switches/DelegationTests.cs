using Readiness.Collectors.Aws.Route53Record;
using Readiness.Collectors.Switches;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Tests.Switches;

public sealed class DelegationTests
{
    private static readonly NotCollected Why = new(NotCollectedReason.Timeout, "it did not answer");

    [Fact]
    public void Holds_SameServersInAnyOrderAndSpelling_IsTrue() => Assert.True(Delegation.Holds(Of("NS2.example.com.", "ns1.example.com"), Zone(Of("ns1.example.com", "ns2.example.com"))).Value);

    [Fact]
    public void Holds_OneServerOfAnotherZone_IsFalse() => Assert.False(Delegation.Holds(Of("ns1.example.com", "ns1.other.example"), Zone(Of("ns1.example.com", "ns2.example.com"))).Value);

    [Fact]
    public void Holds_OneServerMissing_IsFalse() => Assert.False(Delegation.Holds(Of("ns1.example.com"), Zone(Of("ns1.example.com", "ns2.example.com"))).Value);

    [Fact]
    public void Holds_EitherSideUnread_IsUnknown()
    {
        Assert.True(Delegation.Holds(FactList<string>.Missing(Why), Zone(Of("ns1.example.com"))).IsNotCollected);
        Assert.True(Delegation.Holds(Of("ns1.example.com"), Zone(FactList<string>.Missing(Why))).IsNotCollected);
    }

    [Fact]
    public void Holds_NothingToCompare_IsAbsent() => Assert.True(Delegation.Holds(FactList<string>.Absent(), Zone(Of("ns1.example.com"))).IsAbsent);

    private static FactList<string> Of(params string[] servers) => FactList<string>.Present(servers);

    private static AwsRoute53RecordFacts Zone(FactList<string> servers) => new() { NameServers = servers };
}
