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

    [Theory]
    [InlineData(MySqlTls.None)]
    [InlineData(MySqlTls.Preferred)]
    [InlineData(MySqlTls.Required)]
    public async Task CollectAsync_TlsThatTrustsAnybody_AsksEitherServer(MySqlTls tls)
    {
        Assert.True((await CollectAsync(Settings(pair.Source, MariaDbPair.Watcher) with { Tls = tls }, MariaDbPair.Password)).Answers.Value);
        Assert.True((await CollectAsync(Settings(pair.Replica, MariaDbPair.Watcher) with { Tls = tls }, MariaDbPair.Password)).Answers.Value);
    }

    [Fact]
    public async Task CollectAsync_TlsVerified_AsksTheServerWhoseCertificateIsForItsAddress()
    {
        var verified = Settings(pair.Source, MariaDbPair.Guarded) with { Tls = MySqlTls.Verify, Ca = pair.AuthorityFile };

        var facts = await CollectAsync(verified, MariaDbPair.Password);

        Assert.True(facts.Answers.Value);
        Assert.True(facts.Replications.IsAbsent);
    }

    [Fact]
    public async Task CollectAsync_TlsVerified_RefusesACertificateForAnotherName()
    {
        var facts = await CollectAsync(Settings(pair.Replica, MariaDbPair.Guarded) with { Tls = MySqlTls.Verify, Ca = pair.AuthorityFile }, MariaDbPair.Password);

        Assert.Equal(NotCollectedReason.Unreachable, facts.Answers.Why.Reason);
        Assert.Contains("TLS could not be agreed", facts.Answers.Why.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", facts.Answers.Why.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CollectAsync_TlsVerified_RefusesAnAuthorityThatIsNotTrustedHere()
    {
        var facts = await CollectAsync(Settings(pair.Source, MariaDbPair.Guarded) with { Tls = MySqlTls.Verify }, MariaDbPair.Password);

        Assert.Equal(NotCollectedReason.Unreachable, facts.Answers.Why.Reason);
        Assert.Contains("TLS could not be agreed", facts.Answers.Why.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CollectAsync_AuthorityFileMissing_NamesIt()
    {
        var facts = await CollectAsync(Settings(pair.Source, MariaDbPair.Guarded) with { Tls = MySqlTls.Verify, Ca = "/nowhere/ca.pem" }, MariaDbPair.Password);

        Assert.Contains("/nowhere/ca.pem", facts.Answers.Why.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CollectAsync_UserWhoNeedsTls_IsDeniedInTheClear()
    {
        var facts = await CollectAsync(Settings(pair.Source, MariaDbPair.Guarded) with { Tls = MySqlTls.None }, MariaDbPair.Password);

        Assert.Equal(NotCollectedReason.AccessDenied, facts.Answers.Why.Reason);
    }

    [Fact]
    public async Task Derive_RealHeartbeatWriter_TellsTheAgeOfASilentSource()
    {
        await InStepAsync();
        var settings = Settings(pair.Replica, MariaDbPair.Watcher) with { Heartbeat = "percona.heartbeat" };
        await using (await PtHeartbeat.StartAsync(pair.Source))
        {
            await pair.Source.RunAsync($"GRANT SELECT ON percona.heartbeat TO {MariaDbPair.Watcher}@'%'");
            await pair.Replica.UntilAsync(async () => (await CollectAsync(settings, MariaDbPair.Password)).Heartbeats is { IsPresent: true, Items: [{ Age.IsPresent: true }] });
            var beating = await DeriveAsync(pair.Source, settings);
            Assert.InRange(beating.Age.Value, TimeSpan.Zero, TimeSpan.FromSeconds(10));
            Assert.True(beating.AgeBelievable.Value);
        }

        // The writer has ended, as with its site: by its own measure the replica is in step.
        var first = await DeriveAsync(pair.Source, settings);
        await pair.Replica.UntilAsync(async () => (await DeriveAsync(pair.Source, settings)).Age.Value > first.Age.Value + TimeSpan.FromSeconds(2));
        Assert.Equal(TimeSpan.Zero, (await ReplicationAsync()).Lag.Value);
    }

    [Fact]
    public async Task Derive_SecondConnectionThatStands_LeavesThePlansOwnAsItIs()
    {
        await InStepAsync();
        await pair.Replica.RunAsync("STOP SLAVE; SET GLOBAL replicate_wild_ignore_table='tmp.%'; START SLAVE; CHANGE MASTER 'billing' TO MASTER_HOST='127.0.0.9', MASTER_USER='repl', MASTER_PASSWORD='canary-repl'");
        try
        {
            await pair.Replica.UntilAsync(async () => (await CollectAsync(pair.Replica)).Replications.Items.Any(one => one.IoRunning.ValueOr("") == "Yes"));

            var facts = await CollectAsync(pair.Replica);
            var path = await DeriveAsync();

            Assert.Equal(["", "billing"], facts.Replications.Items.Select(one => one.Channel).Order());
            Assert.Equal(["Replicate_Wild_Ignore_Table=tmp.%"], facts.Replications.Items.Single(one => one.Channel.Length == 0).Filters.Items);
            Assert.True(path.Running.Value);
            Assert.DoesNotContain("canary", facts.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            await pair.Replica.RunAsync("RESET SLAVE 'billing' ALL; STOP SLAVE; SET GLOBAL replicate_wild_ignore_table=''; START SLAVE");
        }
    }

    [Theory]
    [InlineData("read_only=1, slave_parallel_threads=4, binlog_expire_logs_seconds=3600", true, 4, 3600)]
    [InlineData("read_only=0, slave_parallel_threads=0, expire_logs_days=2", false, 0, 172800)]
    public async Task CollectAsync_Switches_AreReadAsTheyAreSet(string switches, bool readOnly, int workers, int retention)
    {
        await pair.Replica.RunAsync($"STOP SLAVE; SET GLOBAL {switches.Replace(", ", ", GLOBAL ", StringComparison.Ordinal)}; START SLAVE");
        try
        {
            var facts = await CollectAsync(pair.Replica);

            Assert.Equal((readOnly, workers, retention), (facts.ReadOnly.Value, (int)facts.ParallelWorkers.Value, (int)facts.BinlogRetention.Value.TotalSeconds));
        }
        finally
        {
            await pair.Replica.RunAsync("STOP SLAVE; SET GLOBAL read_only=1, GLOBAL slave_parallel_threads=0, GLOBAL binlog_expire_logs_seconds=0; START SLAVE");
        }
    }

    private async Task InStepAsync()
    {
        await pair.Source.RunAsync("INSERT INTO app.t VALUES ()");
        await pair.Replica.UntilAsync(async () => await ReplicationAsync() is { IoRunning: { IsPresent: true, Value: "Yes" }, Lag: { IsPresent: true, Value.Ticks: 0 } });
    }

    private async Task<MySqlReplication> ReplicationAsync() => Assert.Single((await CollectAsync(pair.Replica)).Replications.Items);

    private Task<PathFacts> DeriveAsync() => DeriveAsync(pair.Source, pair.Replica);

    private static Task<PathFacts> DeriveAsync(MariaDbServer from, MariaDbServer to) => DeriveAsync(from, Settings(to, MariaDbPair.Watcher));

    private static async Task<PathFacts> DeriveAsync(MariaDbServer from, MySqlSettings settings)
    {
        var collected = new CollectedFacts();
        collected.Set(new CollectedComponent("from", "mysql", await CollectAsync(from), TimeSpan.Zero));
        var source = new Component("from", "mysql", TestSites.Nowhere) { Settings = Settings(from, MariaDbPair.Watcher) };
        var replica = new Component("to", "mysql", TestSites.Nowhere) { Settings = settings };
        var plan = new Plan { Name = "test", Source = new SourceText("plan.yaml", ""), Components = [source, replica] };
        var step = new PathStep("from", "to", null, null, TestSites.Nowhere);
        return new MySqlPath().Derive(new StepContext(step, replica, await CollectAsync(settings, MariaDbPair.Password), plan, TestSites.Tree, collected, TimeProvider.System.GetUtcNow()));
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
