using Readiness.Collectors.Consul;
using Readiness.Collectors.Etcd;
using Readiness.Collectors.Quorums;
using Readiness.Collectors.Tests.Consul;
using Readiness.Collectors.Tests.Etcd;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Tests.Quorums;

public sealed class ElectionTermsTests
{
    // The leader survives; it is missed after 1 to 2 s, in the middle 1.5 s; it is missed after 2 s, and a split vote costs 2 s more.
    [Fact]
    public void OfEtcd_DefaultTimeout_IsAssumedAndSaysFromWhere()
    {
        var terms = EtcdScene.Derive(new EtcdFacts()).Terms;

        Assert.Equal((0, 1.5, 4), TermSums.Of(terms));
        Assert.All(terms.Items, term => Assert.Contains("--election-timeout is 1000 ms", term.Assumed.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void OfEtcd_DeclaredTimeout_IsNoAssumption()
    {
        var terms = EtcdScene.Derive(new EtcdFacts(), new EtcdSettings { Endpoints = [], ElectionTimeout = TimeSpan.FromSeconds(5) }).Terms;

        Assert.Equal((0, 7.5, 20), TermSums.Of(terms));
        Assert.All(terms.Items, term => Assert.True(term.Assumed.IsAbsent));
    }

    // 5 s each: two looks apart as a rule 10 s; at worst three times 5 s until it is missed, and 10 s for another round.
    [Fact]
    public void OfConsul_NoServerAsked_AssumesTheMultiplierOf5()
    {
        var terms = ConsulScene.Derive(new ConsulFacts { HeartbeatTimeout = Fact<TimeSpan>.Absent(), ElectionTimeout = Fact<TimeSpan>.Absent() }).Terms;

        Assert.Equal((0, 10, 25), TermSums.Of(terms));
        Assert.All(terms.Items, term => Assert.Contains("raft_multiplier is 5", term.Assumed.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void OfConsul_HeartbeatAndElectionDiffer_CountsEachWhereItActs() =>
        Assert.Equal((0, 6, 17), TermSums.Of(ElectionTerms.OfConsul(Seconds(3), Seconds(4), Fact<string>.Absent())));

    [Fact]
    public void OfConsul_RefusedToTell_HasNoBound()
    {
        var why = new NotCollected(NotCollectedReason.AccessDenied, "Permission denied");
        var terms = ConsulScene.Derive(new ConsulFacts { HeartbeatTimeout = Fact<TimeSpan>.Missing(why), ElectionTimeout = Fact<TimeSpan>.Missing(why) }).Terms;

        Assert.All(terms.Items, term => Assert.Equal(why, term.Worst.Why));
        Assert.All(terms.Items, term => Assert.Equal(TimeSpan.Zero, term.Best.Value));
    }

    private static Fact<TimeSpan> Seconds(int seconds) => Fact<TimeSpan>.Present(TimeSpan.FromSeconds(seconds));
}
