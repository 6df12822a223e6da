using Readiness.Collectors.Consul;
using Readiness.Collectors.Tests.Etcd;
using Readiness.Collectors.Tests.Quorums;
using Readiness.Collectors.Tests.Transport;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Tests.Consul;

public sealed class ConsulCollectorTests
{
    [Fact]
    public async Task Collect_ServerWithoutAVote_IsNoVoter()
    {
        await using var agent = ConsulStub.Start();

        var facts = await CollectAsync(agent);
        var quorum = ConsulScene.Derive(facts);

        Assert.Equal(4, facts.Servers.Items.Count);
        Assert.Equal(["consul-1@primary+", "consul-2@standby+", "consul-3@office-"], VotersText.Of(quorum));
        Assert.Equal("consul-1", quorum.Leader.Value);
        Assert.Equal(0, facts.FailureTolerance.Value);
        // 2 × 2.5 s; 3 × 2.5 s + 2 × 5 s.
        Assert.Equal((0, 5, 17.5), TermSums.Of(quorum.Terms));
    }

    [Fact]
    public async Task Collect_LeaderJustElected_HasNotJudgedYet()
    {
        await using var agent = ConsulStub.Start(("/v1/operator/autopilot/health", LoopbackReply.Json("""{"Healthy":false,"FailureTolerance":0,"Servers":null}""", 429)));

        var facts = await CollectAsync(agent);

        Assert.Equal(NotCollectedReason.Unsupported, facts.FailureTolerance.Why.Reason);
        Assert.All(facts.Servers.Items, server => Assert.Contains("has not judged", server.Healthy.Why.Detail, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Collect_NeverBootstrapped_HasNeitherLeaderNorPeers()
    {
        await using var agent = ConsulStub.Start(("/v1/status/leader", LoopbackReply.Json("\"\"")), ("/v1/status/peers", LoopbackReply.Json("[]")));

        var facts = await CollectAsync(agent);

        Assert.True(facts.Leader.IsAbsent);
        Assert.Empty(facts.Peers.Items);
        Assert.False(ConsulScene.Derive(facts).HasLeader.Value);
        // Only a leader judges, so none is asked to: a server without one would take its time to say so.
        Assert.DoesNotContain(agent.Requests, request => request.Target.Contains("autopilot", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Collect_ListFiltered_IsIncomplete()
    {
        await using var agent = ConsulStub.Start(("/v1/agent/members", LoopbackReply.Json("""[{"Name":"consul-1","Status":1}]""", 200, ("X-Consul-Results-Filtered-By-ACLs", "true"))));

        Assert.Equal(NotCollectedReason.AccessDenied, (await CollectAsync(agent)).Members.Incomplete?.Reason);
    }

    [Fact]
    public async Task Collect_RefusedByTheServerBehind_IsDeniedWhateverTheStatus()
    {
        await using var agent = ConsulStub.Start(("/v1/operator/raft/configuration", EtcdStub.Text("rpc error making call: Permission denied", 500)));

        Assert.Equal(NotCollectedReason.AccessDenied, (await CollectAsync(agent)).Servers.Why.Reason);
    }

    [Fact]
    public async Task Collect_Throttled_IsNoHealth()
    {
        await using var agent = ConsulStub.Start(("/v1/operator/autopilot/health", EtcdStub.Text("Your IP is issuing too many concurrent connections", 429)));

        Assert.Equal(NotCollectedReason.Throttled, (await CollectAsync(agent)).FailureTolerance.Why.Reason);
    }

    [Fact]
    public async Task Collect_AgentThatIsNoServer_LeavesTheTimesToAssumption()
    {
        await using var agent = ConsulStub.Start(("/v1/agent/self", LoopbackReply.Json("""{"Config":{"Datacenter":"hk1","NodeName":"web-1","Server":false,"Version":"1.8.7"},"DebugConfig":{"ConsulRaftHeartbeatTimeout":"1s"}}""")));

        var facts = await CollectAsync(agent);

        Assert.True(facts.HeartbeatTimeout.IsAbsent);
        Assert.Equal((0, 10, 25), TermSums.Of(ConsulScene.Derive(facts).Terms));
    }

    [Fact]
    public async Task Collect_OtherDatacenter_AsksForItAndTakesNoTimesFromThisOne()
    {
        await using var agent = ConsulStub.Start();

        var facts = await ConsulScene.CollectAsync(new ConsulSettings { Endpoints = [agent.Address.ToString()], Datacenter = "aws1" });

        Assert.Contains(agent.Requests, request => request.Target == "/v1/status/leader?dc=aws1");
        Assert.Contains(agent.Requests, request => request.Target == "/v1/operator/raft/configuration?stale&dc=aws1");
        Assert.True(facts.ElectionTimeout.IsAbsent);
    }

    [Fact]
    public async Task Collect_OneAgentSilent_TakesTheOthersWord()
    {
        await using var agent = ConsulStub.Start();
        var closed = $"http://127.22.0.1:{RealServer.FreePort("127.22.0.1")}";

        var facts = await ConsulScene.CollectAsync(new ConsulSettings { Endpoints = [closed, agent.Address.ToString()] });

        Assert.Equal(NotCollectedReason.Unreachable, facts.Agents.Items[0].Reachable.Why.Reason);
        Assert.Equal(3, ConsulScene.Derive(facts).Voters.Items.Count);
        Assert.True(facts.HeartbeatTimeout.IsPresent);
    }

    [Fact]
    public async Task Collect_NobodyAnswers_KnowsNothing()
    {
        var quorum = ConsulScene.Derive(await ConsulScene.CollectAsync(new ConsulSettings { Endpoints = [$"http://127.22.0.1:{RealServer.FreePort("127.22.0.1")}"] }));

        Assert.Equal(NotCollectedReason.Unreachable, quorum.Voters.Why.Reason);
        Assert.Equal(NotCollectedReason.Unreachable, quorum.HasLeader.Why.Reason);
    }

    private static Task<ConsulFacts> CollectAsync(LoopbackServer agent) => ConsulScene.CollectAsync(new ConsulSettings { Endpoints = [agent.Address.ToString()] });
}
