using Readiness.Collectors.MySql;
using Readiness.Collectors.Tests.Prometheus;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;
using Readiness.Core.Settings;

namespace Readiness.Collectors.Tests.MySql;

[Collection(MariaDbServers.Name)]
public sealed class RealMariaDbTests(MariaDbPair pair, ITestOutputHelper output)
{
    [Fact]
    public async Task Derive_InStep_RunsWithALagToBelieve()
    {
        await InStepAsync();

        var path = await DeriveAsync();

        Assert.True(path.Running.Value);
        Assert.True(path.Trouble.IsAbsent);
        Assert.Equal(TimeSpan.Zero, path.Age.Value);
        Assert.True(path.AgeBelievable.Value);
        Assert.Equal(TimeSpan.FromSeconds(1), path.ExpectedAge.Value);
        Assert.Equal(TimeSpan.FromSeconds(1 + 60 + 1), path.WorstAge.Value);
        Assert.Equal("standby", path.Site.Value);
    }

    [Fact]
    public async Task Derive_Delayed_IsAsOldAsTheDelay()
    {
        await InStepAsync();
        await pair.Replica.RunAsync("STOP SLAVE; CHANGE MASTER TO MASTER_DELAY=120; START SLAVE");
        try
        {
            await pair.Source.RunAsync("INSERT INTO app.t VALUES ()");
            await pair.Replica.UntilAsync(async () => (await ReplicationAsync()).Lag.ValueOr(TimeSpan.Zero) > TimeSpan.Zero);

            var path = await DeriveAsync();

            Assert.True(path.Running.Value);
            Assert.InRange(path.Age.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));
            Assert.Equal(TimeSpan.FromSeconds(121), path.ExpectedAge.Value);
        }
        finally
        {
            await pair.Replica.RunAsync("STOP SLAVE; CHANGE MASTER TO MASTER_DELAY=0; START SLAVE");
        }
    }

    [Theory]
    [InlineData("IO_THREAD", "I/O thread")]
    [InlineData("SQL_THREAD", "SQL thread")]
    public async Task Derive_ThreadStopped_SaysWhich(string thread, string named)
    {
        await InStepAsync();
        await pair.Replica.RunAsync($"STOP SLAVE {thread}");
        try
        {
            var path = await DeriveAsync();

            Assert.False(path.Running.Value);
            Assert.Contains(named, path.Trouble.Value, StringComparison.Ordinal);
            Assert.Contains("stopped", path.Trouble.Value, StringComparison.Ordinal);
            Assert.Equal(NotCollectedReason.Unsupported, path.Age.Why.Reason);
            Assert.True(path.AgeBelievable.IsNotCollected);
        }
        finally
        {
            await pair.Replica.RunAsync("START SLAVE");
        }
    }

    [Fact]
    public async Task Derive_SourceFrozen_DoesNotBelieveTheLagOfZero()
    {
        await InStepAsync();
        await pair.Source.FreezeAsync();
        try
        {
            var source = await CollectAsync(pair.Source);
            var path = await DeriveAsync();

            Assert.Equal((NotCollectedReason.Timeout, $"login as {MariaDbPair.Watcher} at {pair.Source.Address}:{pair.Source.Port}: no answer within 5s"), (source.Answers.Why.Reason, source.Answers.Why.Detail));
            Assert.True(path.Running.Value);
            Assert.Equal(TimeSpan.Zero, path.Age.Value);
            Assert.False(path.AgeBelievable.Value);
        }
        finally
        {
            await pair.Source.ThawAsync();
        }
    }

    [Fact]
    public async Task CollectAsync_WithoutPrivilege_LosesReplicationAlone()
    {
        var facts = await CollectAsync(pair.Replica, MariaDbPair.Nobody);

        Assert.Equal(NotCollectedReason.AccessDenied, facts.Replications.Why.Reason);
        Assert.Contains("SLAVE MONITOR", facts.Replications.Why.Detail, StringComparison.Ordinal);
        Assert.True(facts.ReadOnly.Value);
        Assert.Equal(2, facts.ServerId.Value);
    }

    [Fact]
    public async Task CollectAsync_WrongPassword_IsDeniedWithoutNamingIt()
    {
        var facts = await CollectAsync(pair.Replica, password: "wrong-canary");

        Assert.Equal(NotCollectedReason.AccessDenied, facts.Answers.Why.Reason);
        Assert.DoesNotContain("canary", facts.Answers.Why.Detail, StringComparison.Ordinal);
        Assert.Equal("standby", facts.Site.Value);
    }

    [Fact]
    public async Task CollectAsync_NothingListens_IsUnreachable()
    {
        var facts = await CollectAsync(Settings(pair.Source, MariaDbPair.Watcher) with { Port = 1 }, MariaDbPair.Password);

        Assert.Equal(NotCollectedReason.Unreachable, facts.Answers.Why.Reason);
        Assert.Contains("nothing listens there", facts.Answers.Why.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CollectAsync_Source_TellsWhatItIs()
    {
        var facts = await CollectAsync(pair.Source);

        output.WriteLine($"MariaDB {facts.Version}");
        Assert.Equal("mariadb", facts.Vendor.Value);
        Assert.True(facts.BinaryLog.Value);
        Assert.Equal("ROW", facts.BinlogFormat.Value);
        Assert.True(facts.BinlogRetention.IsAbsent);
        Assert.False(facts.ReadOnly.Value);
        Assert.True(facts.SuperReadOnly.IsAbsent);
        Assert.Equal(TimeSpan.FromSeconds(60), facts.NetTimeout.Value);
        Assert.True(facts.Replications.IsAbsent);
        Assert.StartsWith("0-1-", facts.GtidPosition.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Derive_TheOtherWayRound_IsNoReplica()
    {
        var path = await DeriveAsync(from: pair.Replica, to: pair.Source);

        Assert.False(path.Running.Value);
        Assert.Equal("to is not set up as a replica", path.Trouble.Value);
    }

    private async Task InStepAsync()
    {
        await pair.Source.RunAsync("INSERT INTO app.t VALUES ()");
        await pair.Replica.UntilAsync(async () => await ReplicationAsync() is { IoRunning: { IsPresent: true, Value: "Yes" }, Lag: { IsPresent: true, Value.Ticks: 0 } });
    }

    private async Task<MySqlReplication> ReplicationAsync() => Assert.Single((await CollectAsync(pair.Replica)).Replications.Items);

    private Task<PathFacts> DeriveAsync() => DeriveAsync(pair.Source, pair.Replica);

    private static async Task<PathFacts> DeriveAsync(MariaDbServer from, MariaDbServer to)
    {
        var collected = new CollectedFacts();
        collected.Set(new CollectedComponent("from", "mysql", await CollectAsync(from), TimeSpan.Zero));
        var source = new Component("from", "mysql", TestSites.Nowhere) { Settings = Settings(from, MariaDbPair.Watcher) };
        var replica = new Component("to", "mysql", TestSites.Nowhere) { Settings = Settings(to, MariaDbPair.Watcher) };
        var plan = new Plan { Name = "test", Source = new SourceText("plan.yaml", ""), Components = [source, replica] };
        var step = new PathStep("from", "to", null, null, TestSites.Nowhere);
        return new MySqlPath().Derive(new StepContext(step, replica, await CollectAsync(to), plan, TestSites.Tree, collected, TimeProvider.System.GetUtcNow()));
    }

    private static Task<MySqlFacts> CollectAsync(MariaDbServer server, string user = MariaDbPair.Watcher, string password = MariaDbPair.Password) =>
        CollectAsync(Settings(server, user), password);

    private static async Task<MySqlFacts> CollectAsync(MySqlSettings settings, string password)
    {
        using var services = new CollectorServices(TimeProvider.System, _ => password);
        var request = new CollectRequest<MySqlSettings>("db", settings, [], null, TestSites.Tree);
        return await new MySqlCollector(services).CollectAsync(request, TestContext.Current.CancellationToken);
    }

    private static MySqlSettings Settings(MariaDbServer server, string user) => new()
    {
        Host = server.Address,
        Port = server.Port,
        User = user,
        Password = new Secret(SecretSource.Environment, "DB_PASSWORD"),
    };
}
