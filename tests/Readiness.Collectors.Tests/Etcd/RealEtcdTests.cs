using Readiness.Collectors.Etcd;
using Readiness.Collectors.Tests.Quorums;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Settings;

namespace Readiness.Collectors.Tests.Etcd;

/// <summary>What real clusters say when they are well, when they lose members, and when they are guarded or full.</summary>
public sealed class RealEtcdTests
{
    private const string Password = "canary-pw";

    [Theory]
    [InlineData(EtcdCluster.Old)]
    [InlineData(EtcdCluster.New)]
    public async Task Collect_ThreeMembers_PlacesThemByTheirAddresses(string version)
    {
        await using var cluster = await EtcdCluster.StartAsync(version);

        var facts = await EtcdScene.CollectAsync(Settings(cluster));
        var quorum = EtcdScene.Derive(facts);

        Assert.Equal(["etcd-1@primary+", "etcd-2@standby+", "etcd-3@office+"], VotersText.Of(quorum));
        Assert.Equal((true, $"etcd-{await cluster.LeaderAsync() + 1}"), (quorum.HasLeader.Value, quorum.Leader.Value));
        Assert.All(facts.Endpoints.Items, endpoint => Assert.Equal((true, true, false, version.Split('-')[0]), (endpoint.Reachable.Value, endpoint.Healthy.Value, endpoint.Learner.Value, endpoint.Version.Value)));
        Assert.All(facts.Endpoints.Items, endpoint => Assert.Equal(EtcdCluster.Quota, endpoint.Quota.Value));
        Assert.All(facts.Endpoints.Items, endpoint => Assert.InRange(endpoint.DatabaseSize.Value, endpoint.DatabaseSizeInUse.Value, EtcdCluster.Quota));
        Assert.Single(facts.ClusterIds.Items);
        Assert.Empty(facts.Alarms.Items);
        Assert.True(facts.Site.IsAbsent);
    }

    [Theory]
    [InlineData(EtcdCluster.Old)]
    [InlineData(EtcdCluster.New)]
    public async Task Derive_FollowerStopped_IsNoVoteAndTheOthersStillLead(string version)
    {
        await using var cluster = await EtcdCluster.StartAsync(version);
        var stopped = (await cluster.LeaderAsync() + 1) % 3;
        await cluster.StopAsync(stopped);

        EtcdFacts facts = new();
        QuorumFacts quorum = null!;
        await RealServer.UntilAsync("the leader misses the follower", async () =>
        {
            quorum = EtcdScene.Derive(facts = await EtcdScene.CollectAsync(Settings(cluster)));
            return quorum.Voters.Items.Any(voter => !voter.Healthy.ValueOr(true));
        });

        Assert.Equal(NotCollectedReason.Unreachable, facts.Endpoints.Items[stopped].Version.Why.Reason);
        Assert.Equal(3, quorum.Voters.Items.Count);
        Assert.Equal($"etcd-{stopped + 1}", Assert.Single(quorum.Voters.Items, voter => !voter.Healthy.Value).Name);
        Assert.True(quorum.HasLeader.Value);
    }

    [Theory]
    [InlineData(EtcdCluster.Old)]
    [InlineData(EtcdCluster.New)]
    public async Task Derive_TwoOfThreeStopped_HasNoLeaderAndStillKnowsTheVoters(string version)
    {
        await using var cluster = await EtcdCluster.StartAsync(version);
        await cluster.StopAsync(1);
        await cluster.StopAsync(2);

        QuorumFacts quorum = null!;
        await RealServer.UntilAsync("the one left has given up its leader", async () =>
        {
            quorum = EtcdScene.Derive(await EtcdScene.CollectAsync(Settings(cluster)));
            return quorum.Voters.Items.Any(voter => voter.Name == "etcd-1" && !voter.Healthy.ValueOr(true));
        });

        Assert.False(quorum.HasLeader.Value);
        Assert.True(quorum.Leader.IsAbsent);
        // Of the two that are gone only their silence is known: no leader is left to ask about them.
        Assert.Equal(["etcd-1@primary-", "etcd-2@standby?", "etcd-3@office?"], VotersText.Of(quorum));
    }

    [Theory]
    [InlineData(EtcdCluster.Old)]
    [InlineData(EtcdCluster.New)]
    public async Task Derive_JustAfterTheQuorumIsLost_DoesNotBelieveTheLeadersName(string version)
    {
        await using var cluster = await EtcdCluster.StartAsync(version);
        await Task.WhenAll(cluster.StopAsync(1).AsTask(), cluster.StopAsync(2).AsTask());

        var quorum = EtcdScene.Derive(await EtcdScene.CollectAsync(Settings(cluster)));

        Assert.False(quorum.HasLeader.Value);
    }

    [Theory]
    [InlineData(EtcdCluster.Old)]
    [InlineData(EtcdCluster.New)]
    public async Task Derive_LearnerAndMemberNeverStarted_CountOnlyTheLatter(string version)
    {
        await using var cluster = await EtcdCluster.StartAsync(version);
        // Members are taken in only after those that are there have known each other for seconds.
        await UntilAddedAsync(cluster, """{"peerURLs":["http://127.22.0.9:1"],"isLearner":true}""");
        await UntilAddedAsync(cluster, """{"peerURLs":["http://127.23.0.9:1"]}""");

        var facts = await EtcdScene.CollectAsync(Settings(cluster));

        Assert.Equal(5, facts.Members.Items.Count);
        Assert.Equal(["127.23.0.9:1@office-", "etcd-1@primary+", "etcd-2@standby+", "etcd-3@office+"], VotersText.Of(EtcdScene.Derive(facts)));
        Assert.False(Assert.Single(facts.Members.Items, member => member is { Started: false, Learner: false }).Started);
    }

    [Theory]
    [InlineData(EtcdCluster.Old)]
    [InlineData(EtcdCluster.New)]
    public async Task Collect_AuthenticationEnabled_TellsAWrongPasswordFromARightOne(string version)
    {
        await using var cluster = await EtcdCluster.StartAsync(version);
        await cluster.MustAsync("v3/auth/user/add", """{"name":"root","password":"r"}""");
        await cluster.MustAsync("v3/auth/role/add", """{"name":"root"}""");
        await cluster.MustAsync("v3/auth/user/grant", """{"user":"root","role":"root"}""");
        await cluster.MustAsync("v3/auth/user/add", $$"""{"name":"readiness","password":"{{Password}}"}""");
        await cluster.MustAsync("v3/auth/enable", "{}");
        var settings = Settings(cluster) with { User = "readiness", Password = new Secret(SecretSource.Environment, "ETCD_PASSWORD") };

        var wrong = await EtcdScene.CollectAsync(settings, "wrong");
        Assert.All(wrong.Endpoints.Items, endpoint => Assert.Equal((NotCollectedReason.AccessDenied, true), (endpoint.Version.Why.Reason, endpoint.Reachable.Value)));
        Assert.Equal(NotCollectedReason.AccessDenied, wrong.Members.Why.Reason);
        Assert.Equal(NotCollectedReason.AccessDenied, EtcdScene.Derive(wrong).HasLeader.Why.Reason);

        // A user without a role: whoever may read no key may still see who votes.
        var right = await EtcdScene.CollectAsync(settings, Password);
        Assert.Equal(["etcd-1@primary+", "etcd-2@standby+", "etcd-3@office+"], VotersText.Of(EtcdScene.Derive(right)));
        Assert.True(EtcdScene.Derive(right).HasLeader.Value);
        Assert.DoesNotContain(Password, right.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EtcdCluster.Old)]
    [InlineData(EtcdCluster.New)]
    public async Task Collect_DatabaseFull_RaisesAnAlarmAndStillHasALeader(string version)
    {
        await using var cluster = await EtcdCluster.StartAsync(version);
        var value = new string('A', 1_800_000);
        EtcdFacts facts = new();
        var key = 0;
        await RealServer.UntilAsync("the alarm is raised", async () =>
        {
            // A slow machine may refuse one for another reason: what counts is the alarm.
            for (var i = 0; i < 12; i++) await cluster.CallAsync(0, "v3/kv/put", $$"""{"key":"{{(char)('a' + (key++ % 26))}}AA=","value":"{{value}}"}""");
            facts = await EtcdScene.CollectAsync(Settings(cluster));
            return facts.Alarms.Items.Count > 0;
        });

        Assert.Equal(["NOSPACE"], facts.Alarms.Items);
        Assert.Contains(facts.Endpoints.Items, endpoint => !endpoint.Healthy.Value);
        Assert.True(EtcdScene.Derive(facts).HasLeader.Value);
    }

    private static Task UntilAddedAsync(EtcdCluster cluster, string member) =>
        RealServer.UntilAsync($"{member} is added", async () => await cluster.CallAsync(0, "v3/cluster/member/add", member) is not null);

    private static EtcdSettings Settings(EtcdCluster cluster) => new() { Endpoints = cluster.Urls };
}
