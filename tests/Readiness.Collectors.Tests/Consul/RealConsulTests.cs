using Readiness.Collectors.Consul;
using Readiness.Collectors.Tests.Quorums;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Settings;

namespace Readiness.Collectors.Tests.Consul;

/// <summary>What real servers say when they are well, when they lose each other, and when they are guarded.</summary>
public sealed class RealConsulTests
{
    [Fact]
    public async Task Collect_ThreeServers_PlacesThemByTheirAddresses()
    {
        await using var servers = await ConsulServers.StartAsync();

        var facts = await ConsulScene.CollectAsync(Settings(servers));
        var quorum = ConsulScene.Derive(facts);

        Assert.Equal(["consul-1@primary+", "consul-2@standby+", "consul-3@office+"], VotersText.Of(quorum));
        Assert.True(quorum.HasLeader.Value);
        Assert.StartsWith("consul-", quorum.Leader.Value, StringComparison.Ordinal);
        Assert.Equal(1, facts.FailureTolerance.Value);
        Assert.Equal(3, facts.Peers.Items.Count);
        Assert.All(facts.Members.Items, member => Assert.Equal((true, "alive"), (member.Server, member.Status)));
        Assert.All(facts.Agents.Items, agent => Assert.Equal((true, true, "hk1", "1.8.7"), (agent.Reachable.Value, agent.Server.Value, agent.Datacenter.Value, agent.Version.Value)));
        // The multiplier is 1: what Consul writes as 1 s is in force.
        Assert.Equal((TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)), (facts.HeartbeatTimeout.Value, facts.ElectionTimeout.Value));
        Assert.Equal((0, 2, 5), TermSums.Of(quorum.Terms));
    }

    [Fact]
    public async Task Derive_OneServerStopped_IsReadFromTheAnswerOf429()
    {
        await using var servers = await ConsulServers.StartAsync();
        await servers.StopAsync(2);

        ConsulFacts facts = new();
        QuorumFacts quorum = null!;
        await RealServer.UntilAsync("the leader misses the server", async () =>
        {
            quorum = ConsulScene.Derive(facts = await ConsulScene.CollectAsync(Settings(servers)));
            return quorum.HasLeader.ValueOr(false) && quorum.Voters.Items.Any(voter => !voter.Healthy.ValueOr(true)) && quorum.Voters.Items.Count(voter => voter.Healthy.ValueOr(false)) == 2;
        });

        Assert.Equal(["consul-1@primary+", "consul-2@standby+", "consul-3@office-"], VotersText.Of(quorum));
        Assert.Equal(0, facts.FailureTolerance.Value);
        Assert.Equal(NotCollectedReason.Unreachable, facts.Agents.Items[2].Leader.Why.Reason);
    }

    [Fact]
    public async Task Derive_TwoOfThreeStopped_HasNoLeaderAndStillKnowsTheVoters()
    {
        await using var servers = await ConsulServers.StartAsync();
        await Task.WhenAll(servers.StopAsync(1).AsTask(), servers.StopAsync(2).AsTask());

        ConsulFacts facts = new();
        QuorumFacts quorum = null!;
        await RealServer.UntilAsync("the one left has no leader, and gossip misses the others", async () =>
        {
            quorum = ConsulScene.Derive(facts = await ConsulScene.CollectAsync(Settings(servers)));
            return !quorum.HasLeader.ValueOr(true) && facts.Members.Items.Count(member => member.Status == "failed") == 2;
        });

        // The one that is left may be well; nobody is left to say so.
        Assert.Equal(["consul-1@primary?", "consul-2@standby-", "consul-3@office-"], VotersText.Of(quorum));
        Assert.True(quorum.Leader.IsAbsent);
        Assert.True(facts.FailureTolerance.IsNotCollected);
        Assert.Equal(3, facts.Peers.Items.Count);
    }

    [Fact]
    public async Task Collect_AccessControlled_NeverTakesAHiddenListForAnEmptyOne()
    {
        await using var servers = await ConsulServers.StartAsync(isGuarded: true);
        var settings = Settings(servers) with { Token = new Secret(SecretSource.Environment, "CONSUL_TOKEN") };

        var anonymous = await ConsulScene.CollectAsync(Settings(servers));
        var quorum = ConsulScene.Derive(anonymous);
        Assert.Equal(NotCollectedReason.AccessDenied, anonymous.Members.Why.Reason);
        Assert.Equal(NotCollectedReason.AccessDenied, quorum.Voters.Why.Reason);
        Assert.Equal(NotCollectedReason.AccessDenied, anonymous.FailureTolerance.Why.Reason);
        Assert.True(quorum.HasLeader.Value);
        Assert.All(quorum.Terms.Items, term => Assert.Equal(NotCollectedReason.AccessDenied, term.Worst.Why.Reason));

        var wrong = await ConsulScene.CollectAsync(settings, "22222222-2222-2222-2222-222222222222");
        Assert.Equal(NotCollectedReason.AccessDenied, wrong.Servers.Why.Reason);
        Assert.Equal(NotCollectedReason.AccessDenied, wrong.Members.Why.Reason);
        Assert.DoesNotContain("22222222", wrong.ToString(), StringComparison.Ordinal);

        var right = ConsulScene.Derive(await ConsulScene.CollectAsync(settings, ConsulServers.Token));
        Assert.Equal(["consul-1@primary+", "consul-2@standby+", "consul-3@office+"], VotersText.Of(right));
    }

    private static ConsulSettings Settings(ConsulServers servers) => new() { Endpoints = servers.Urls };
}
