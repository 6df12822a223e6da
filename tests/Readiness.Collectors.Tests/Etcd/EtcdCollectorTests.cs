using Readiness.Collectors.Etcd;
using Readiness.Collectors.Tests.Quorums;
using Readiness.Collectors.Tests.Transport;
using Readiness.Core.Facts;
using Readiness.Core.Settings;

namespace Readiness.Collectors.Tests.Etcd;

public sealed class EtcdCollectorTests
{
    [Fact]
    public async Task Collect_OneMemberReached_KnowsTheOthersFromTheLeadersConnections()
    {
        await using var member = EtcdStub.Start();

        var facts = await CollectAsync(member);

        // The second by its client URL, since no network holds its peer URL; the third by neither.
        Assert.Equal(["etcd-1@primary+", "etcd-2@standby+", "etcd-3@?-"], VotersText.Of(EtcdScene.Derive(facts)));
        Assert.Equal(2_147_483_648, facts.Endpoints.Items[0].Quota.Value);
        Assert.Equal(["1", "2", "ff"], facts.Members.Items.Select(one => one.Id));
    }

    [Fact]
    public async Task Derive_MemberInNoNetwork_IsWhereThePlanClaimsElseNobodyKnows()
    {
        await using var member = EtcdStub.Start();
        var facts = await CollectAsync(member);

        Assert.Equal("office", EtcdScene.Derive(facts, site: "office").Voters.Items[2].Site.Value);
        Assert.Equal(NotCollectedReason.Undeclared, EtcdScene.Derive(facts).Voters.Items[2].Site.Why.Reason);
    }

    [Fact]
    public async Task Collect_OneEndpointSilent_LosesItsOwnFactsAndNoOthers()
    {
        await using var member = EtcdStub.Start(("/metrics", EtcdStub.Text("", 404)));
        var closed = new Uri($"http://127.22.0.1:{RealServer.FreePort("127.22.0.1")}");

        var facts = await EtcdScene.CollectAsync(new EtcdSettings { Endpoints = [closed.ToString(), member.Address.ToString()] });
        var quorum = EtcdScene.Derive(facts);

        Assert.Equal(NotCollectedReason.Unreachable, facts.Endpoints.Items[0].Reachable.Why.Reason);
        Assert.Equal("standby", facts.Endpoints.Items[0].Site.Value);
        Assert.True(facts.Endpoints.Items[1].Healthy.Value);
        Assert.True(quorum.HasLeader.Value);
        Assert.Equal(["etcd-1@primary+", "etcd-2@standby?", "etcd-3@??"], VotersText.Of(quorum));
        Assert.Contains("add http://127.22.0.1:2379 to the endpoints", quorum.Voters.Items[1].Healthy.Why.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Derive_MemberNeverStarted_TakesNoPartWhoeverIsAsked()
    {
        await using var member = EtcdStub.Start(
            ("/metrics", EtcdStub.Text("", 404)), ("/v3/cluster/member/list", LoopbackReply.Json("""{"members":[{"ID":"1","name":"etcd-1","peerURLs":["http://127.21.0.1:2380"]},{"ID":"9","peerURLs":["http://127.23.0.9:2380"]}]}""")));

        Assert.Equal(["127.23.0.9:2380@office-", "etcd-1@primary+"], VotersText.Of(EtcdScene.Derive(await CollectAsync(member))));
    }

    [Fact]
    public async Task Collect_NobodyAnswers_KnowsNothing()
    {
        var closed = $"http://127.22.0.1:{RealServer.FreePort("127.22.0.1")}";

        var facts = await EtcdScene.CollectAsync(new EtcdSettings { Endpoints = [closed, "tcp://nonsense"] });
        var quorum = EtcdScene.Derive(facts);

        Assert.Equal(NotCollectedReason.Unreachable, quorum.Voters.Why.Reason);
        Assert.Equal(NotCollectedReason.Unreachable, quorum.HasLeader.Why.Reason);
        Assert.Equal(NotCollectedReason.Unreachable, facts.Alarms.Why.Reason);
        Assert.Equal(NotCollectedReason.Unreachable, facts.ClusterIds.Why.Reason);
        Assert.Contains("tcp://nonsense", facts.Endpoints.Items[1].Version.Why.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Derive_HealthServedElsewhere_BelievesTheMemberThatFollowsSomebody()
    {
        await using var member = EtcdStub.Start(("/health", EtcdStub.Text("", 404)), ("/metrics", EtcdStub.Text("", 404)));

        var facts = await CollectAsync(member);

        Assert.Equal(NotCollectedReason.Unsupported, facts.Endpoints.Items[0].Healthy.Why.Reason);
        Assert.Equal(NotCollectedReason.Unsupported, facts.Endpoints.Items[0].Quota.Why.Reason);
        Assert.True(EtcdScene.Derive(facts).HasLeader.Value);
    }

    [Theory]
    [InlineData(",\"leader\":\"1\"", false)]
    [InlineData(",\"errors\":[\"etcdserver: no leader\"]", false)]
    [InlineData(",\"leader\":\"1\",\"errors\":[\"memberID:1 alarm:NOSPACE \"]", true)]
    public async Task Derive_ReadOfTheQuorumFails_BelievesANamedLeaderOnlyWhereAnAlarmExplainsIt(string status, bool hasLeader)
    {
        await using var member = EtcdStub.Start(("/health", EtcdStub.Text("""{"health":"false"}""", 503)), ("/v3/maintenance/status", EtcdStub.Status(status)));

        Assert.Equal(hasLeader, EtcdScene.Derive(await CollectAsync(member)).HasLeader.Value);
    }

    [Fact]
    public async Task Derive_HealthNeverComes_DoesNotKnowWhetherSomebodyLeads()
    {
        await using var member = EtcdStub.Start(("/health", new LoopbackReply.Reset()));

        Assert.True(EtcdScene.Derive(await CollectAsync(member)).HasLeader.IsNotCollected);
    }

    [Fact]
    public async Task Collect_RestoredCluster_TellsTwoApart()
    {
        await using var one = EtcdStub.Start();
        await using var other = EtcdStub.Start(("/v3/maintenance/status", EtcdStub.Status(",\"leader\":\"1\"", cluster: 11)));

        var facts = await EtcdScene.CollectAsync(new EtcdSettings { Endpoints = [one.Address.ToString(), other.Address.ToString()] });

        Assert.Equal(["a", "b"], facts.ClusterIds.Items);
    }

    [Fact]
    public async Task Collect_QuotaInStatus_NeedsNoMetrics()
    {
        await using var member = EtcdStub.Start(("/metrics", EtcdStub.Text("", 404)), ("/v3/maintenance/status", EtcdStub.Status(",\"leader\":\"1\",\"dbSizeQuota\":\"1000\"")));

        Assert.Equal(1000, (await CollectAsync(member)).Endpoints.Items[0].Quota.Value);
    }

    [Fact]
    public async Task Collect_User_SendsTheTokenAsItIs()
    {
        await using var member = EtcdStub.Start(("/v3/auth/authenticate", LoopbackReply.Json("""{"token":"canary.41"}""")));

        await EtcdScene.CollectAsync(new EtcdSettings { Endpoints = [member.Address.ToString()], User = "readiness", Password = new Secret(SecretSource.Environment, "X") }, "p\"w");

        Assert.Equal("""{"name":"readiness","password":"p\u0022w"}""", member.Requests[0].Body);
        Assert.All(member.Requests.Skip(1), request => Assert.Equal("canary.41", request.Headers["Authorization"]));
    }

    [Fact]
    public async Task Collect_LoginImpossibleWithoutAQuorum_StillTellsTheState()
    {
        await using var member = EtcdStub.Start(
            ("/v3/auth/authenticate", LoopbackReply.Json("""{"code":14, "message":"etcdserver: request timed out"}""", 503)), ("/v3/maintenance/status", EtcdStub.Status(",\"errors\":[\"etcdserver: no leader\"]")));

        var facts = await EtcdScene.CollectAsync(new EtcdSettings { Endpoints = [member.Address.ToString()], User = "readiness" });

        Assert.Equal(["etcdserver: no leader"], facts.Endpoints.Items[0].Errors.Items);
    }

    [Fact]
    public async Task Collect_SomethingElseAtThePort_IsMalformed()
    {
        await using var web = new LoopbackServer(_ => EtcdStub.Text("<html>"));

        var facts = await CollectAsync(web);

        Assert.Equal(NotCollectedReason.Malformed, facts.Members.Why.Reason);
        Assert.True(facts.Endpoints.Items[0].Reachable.Value);
    }

    private static Task<EtcdFacts> CollectAsync(LoopbackServer member) => EtcdScene.CollectAsync(new EtcdSettings { Endpoints = [member.Address.ToString()] });
}
