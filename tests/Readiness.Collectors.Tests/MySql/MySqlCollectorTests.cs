using System.Globalization;
using Readiness.Collectors.MySql;
using Readiness.Collectors.Tests.Prometheus;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;
using Readiness.Lab.MySql;

namespace Readiness.Collectors.Tests.MySql;

/// <summary>Versions of MySQL that cannot be installed here, by what they are documented and were seen to answer.</summary>
public sealed class MySqlCollectorTests
{
    private const string SourceUuid = "0bb98906-e661-11f1-8f5c-02fc00000001";

    private static readonly MySqlError NoPrivilege = new(1227, "42000", "Access denied; you need (at least one of) the SUPER, REPLICATION CLIENT privilege(s) for this operation");

    [Fact]
    public async Task CollectAsync_BeforeTheNewWords_FallsBackToTheOldOnes()
    {
        await using var server = new MySqlStub("5.7.44", Variables("5.7.44"), ("SHOW SLAVE STATUS", MySqlStub.Rows(OldWords())), NoPerformanceSchema, Now());

        var facts = await CollectAsync(server);

        var replication = Assert.Single(facts.Replications.Items);
        Assert.Equal(["SHOW REPLICA STATUS", "SHOW SLAVE STATUS"], server.Asked.Where(statement => statement.EndsWith(" STATUS", StringComparison.Ordinal)));
        Assert.Equal(("127.0.0.1", 3306, 11, SourceUuid), (replication.SourceHost.Value, replication.SourcePort.Value, replication.SourceServerId.Value, replication.SourceUuid.Value));
        Assert.Equal(("Yes", true, 7), (replication.IoRunning.Value, replication.SqlRunning.Value, replication.Lag.Value.TotalSeconds));
        Assert.Equal((60, 86400), (replication.ConnectRetry.Value.TotalSeconds, replication.RetryCount.Value));
        Assert.True(replication is { Tls.Value: false, UsesGtid.Value: true, Filters.IsAbsent: true });
    }

    [Fact]
    public async Task CollectAsync_AfterTheOldWordsWent_AsksTheNewOnesAlone()
    {
        await using var server = new MySqlStub("8.4.3", Variables("8.4.3"), ("SHOW REPLICA STATUS", MySqlStub.Rows(NewWords())), NoPerformanceSchema, Now());

        var facts = await CollectAsync(server);

        Assert.Equal(7, Assert.Single(facts.Replications.Items).Lag.Value.TotalSeconds);
        Assert.DoesNotContain("SHOW SLAVE STATUS", server.Asked);
    }

    [Fact]
    public async Task CollectAsync_RightToLookMissing_IsDeniedAndNotAskedInOldWords()
    {
        await using var server = new MySqlStub("8.0.36", Variables("8.0.36"), ("SHOW REPLICA STATUS", NoPrivilege));

        var facts = await CollectAsync(server);

        Assert.Equal(NotCollectedReason.AccessDenied, facts.Replications.Why.Reason);
        Assert.Contains("REPLICATION CLIENT", facts.Replications.Why.Detail, StringComparison.Ordinal);
        Assert.True(facts.Answers.Value);
        Assert.DoesNotContain("SHOW SLAVE STATUS", server.Asked);
    }

    [Fact]
    public async Task CollectAsync_RightToPerformanceSchemaMissing_LosesTheSilenceAlone()
    {
        await using var server = new MySqlStub(
            "8.0.36",
            Variables("8.0.36"),
            ("SHOW REPLICA STATUS", MySqlStub.Rows(NewWords())),
            ("SELECT * FROM performance_schema", new MySqlError(1142, "42000", "SELECT command denied to user 'cli'@'localhost' for table 'replication_connection_status'")),
            Now());

        var replication = Assert.Single((await CollectAsync(server)).Replications.Items);

        Assert.Equal(NotCollectedReason.AccessDenied, replication.Silence.Why.Reason);
        Assert.Equal(NotCollectedReason.AccessDenied, replication.HeartbeatPeriod.Why.Reason);
        Assert.Equal(7, replication.Lag.Value.TotalSeconds);
    }

    [Theory]
    [InlineData("2026-11-22 10:40:51.000000", true)]
    [InlineData("2026-11-22 10:40:45.000000", false)]
    public async Task Derive_BeatsOfTheSource_DecideWhetherTheLagIsBelieved(string lastBeat, bool believed)
    {
        await using var replica = new MySqlStub(
            "8.0.36",
            Variables("8.0.36"),
            ("SHOW REPLICA STATUS", MySqlStub.Rows(NewWords())),
            ("SELECT * FROM performance_schema.replication_connection_status", MySqlStub.Rows([("CHANNEL_NAME", ""), ("LAST_HEARTBEAT_TIMESTAMP", lastBeat), ("LAST_QUEUED_TRANSACTION_END_QUEUE_TIMESTAMP", "2026-11-22 10:40:41.502405")])),
            ("SELECT * FROM performance_schema.replication_connection_configuration", MySqlStub.Rows([("CHANNEL_NAME", ""), ("HEARTBEAT_INTERVAL", "5.000")])),
            Now("2026-11-22 10:41:00.500000"));

        var path = await DeriveAsync(replica);

        Assert.Equal(7, path.Age.Value.TotalSeconds);
        Assert.Equal(believed, path.AgeBelievable.Value);
    }

    [Fact]
    public async Task Derive_SeveralSources_JudgesTheChannelOfThePlansSource()
    {
        await using var replica = new MySqlStub(
            "8.0.36",
            Variables("8.0.36"),
            ("SHOW REPLICA STATUS", MySqlStub.Rows(
                NewWords(("Channel_Name", "billing"), ("Source_UUID", "ffffffff-e661-11f1-8f5c-02fc00000002"), ("Source_Server_Id", "12"), ("Seconds_Behind_Source", "0")),
                NewWords(("Channel_Name", "orders"), ("Replica_SQL_Running", "No"), ("Seconds_Behind_Source", null), ("Last_SQL_Error", "Error 'Duplicate entry' on query"), ("Replicate_Do_DB", "app,pay")))),
            NoPerformanceSchema,
            Now());

        var facts = await CollectAsync(replica);
        var path = await DeriveAsync(replica);

        Assert.Equal(["billing", "orders"], facts.Replications.Items.Select(one => one.Channel));
        Assert.Equal(["Replicate_Do_DB=app,pay"], facts.Replications.Items[1].Filters.Items);
        Assert.False(path.Running.Value);
        Assert.Contains("Duplicate entry", path.Trouble.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("binlog_expire_logs_seconds=604800", 604800)]
    [InlineData("binlog_expire_logs_seconds=0 expire_logs_days=7", 604800)]
    [InlineData("expire_logs_days=0.5", 43200)]
    [InlineData("binlog_expire_logs_seconds=0 expire_logs_days=0", null)]
    [InlineData("binlog_expire_logs_seconds=0", null)]
    public async Task CollectAsync_BinlogRetention_IsReadUnderEitherName(string variables, int? seconds)
    {
        await using var server = new MySqlStub("8.0.36", MySqlStub.Variables("8.0.36", [.. variables.Split(' ').Select(variable => (variable.Split('=')[0], variable.Split('=')[1]))]));

        var retention = (await CollectAsync(server)).BinlogRetention;

        Assert.Equal((seconds is null, seconds), (retention.IsAbsent, retention.IsPresent ? (int)retention.Value.TotalSeconds : null));
    }

    [Theory]
    [InlineData("read_only=ON super_read_only=ON replica_parallel_workers=4", true, true, 4)]
    [InlineData("read_only=ON super_read_only=OFF slave_parallel_workers=0", true, false, 0)]
    [InlineData("read_only=OFF super_read_only=OFF replica_parallel_workers=8 slave_parallel_workers=8", false, false, 8)]
    public async Task CollectAsync_WhoMayWrite_IsToldApart(string variables, bool readOnly, bool superReadOnly, int workers)
    {
        await using var server = new MySqlStub("8.0.36", MySqlStub.Variables("8.0.36", [.. variables.Split(' ').Select(variable => (variable.Split('=')[0], variable.Split('=')[1]))]));

        var facts = await CollectAsync(server);

        Assert.Equal((readOnly, superReadOnly, workers), (facts.ReadOnly.Value, facts.SuperReadOnly.Value, facts.ParallelWorkers.Value));
    }

    [Fact]
    public async Task CollectAsync_TlsRequiredOfAServerWithoutIt_IsNotAskedInTheClear()
    {
        await using var server = new MySqlStub("8.0.36", Variables("8.0.36"));

        var facts = await CollectAsync(server, new MySqlSettings { Host = "127.0.0.1", User = "readiness", Tls = MySqlTls.Required });

        Assert.Equal(NotCollectedReason.Unreachable, facts.Answers.Why.Reason);
        Assert.Contains("the server offers no TLS", facts.Answers.Why.Detail, StringComparison.Ordinal);
        Assert.Empty(server.Asked);
    }

    [Fact]
    public async Task Derive_HeartbeatTable_AgesWithASilentSourceWhereTheLagStaysAtZero()
    {
        await using var replica = WithBeats([("server_id", "11"), ("ts", "2026-11-22T10:38:51.000000"), .. Clock()], [("server_id", "22"), ("ts", "2026-11-22T10:40:50.900000"), .. Clock()]);

        var path = await DeriveAsync(replica, "percona.heartbeat");

        Assert.Equal(TimeSpan.FromMinutes(2), path.Age.Value);
        Assert.True(path.AgeBelievable.Value);
        Assert.Equal(TimeSpan.FromSeconds(121), path.ExpectedAge.Value);
        // The lag alone, the second by which it is measured, and the net timeout with the wait before the next connection.
        Assert.Equal((120, 121, path.WorstAge.Value.TotalSeconds), TermSums.Of(path.Terms));
        Assert.Contains(replica.Asked, statement => statement.EndsWith("FROM `percona`.`heartbeat`", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Derive_OnlyTheReplicasOwnBeat_ProvesNothing()
    {
        await using var replica = WithBeats([("server_id", "22"), ("ts", "2026-11-22T10:40:50.900000"), .. Clock()]);

        var path = await DeriveAsync(replica, "percona.heartbeat");

        Assert.Equal(NotCollectedReason.Unsupported, path.Age.Why.Reason);
        Assert.Contains("has 0 rows from other servers", path.Age.Why.Detail, StringComparison.Ordinal);
        Assert.True(path.AgeBelievable.IsNotCollected);
    }

    [Theory]
    [InlineData("2026-11-22T18:40:50.900000", "2026-11-22 18:40:51.000000", "written in local time")]
    [InlineData("2026-11-22T11:40:51.000000", "2026-11-22 10:40:51.000000", "lies in the future")]
    [InlineData("yesterday", "2026-11-22 10:40:51.000000", "is not a time")]
    public async Task Derive_BeatThatCannotBeRead_IsNoAge(string ts, string here, string why)
    {
        await using var replica = WithBeats([("server_id", "11"), ("ts", ts), ("utc", "2026-11-22 10:40:51.000000"), ("here", here)]);

        var path = await DeriveAsync(replica, "percona.heartbeat");

        Assert.Contains(why, path.Age.Why.Detail, StringComparison.Ordinal);
        Assert.True(path.AgeBelievable.IsNotCollected);
    }

    [Theory]
    [InlineData("percona.heartbeat", NotCollectedReason.AccessDenied, "SELECT command denied")]
    [InlineData("heartbeat", NotCollectedReason.Failed, "database.table")]
    [InlineData("a.b` WHERE 1; DROP TABLE x; -- ", NotCollectedReason.Failed, "database.table")]
    public async Task CollectAsync_HeartbeatTableThatCannotBeAsked_SaysWhy(string table, NotCollectedReason reason, string why)
    {
        await using var server = new MySqlStub(
            "8.0.36", Variables("8.0.36"), ("SHOW REPLICA STATUS", MySqlStub.Empty), ("SELECT server_id", new MySqlError(1142, "42000", "SELECT command denied to user 'readiness'@'%' for table 'heartbeat'")));

        var facts = await CollectAsync(server, new MySqlSettings { Host = "127.0.0.1", User = "readiness", Heartbeat = table });

        Assert.Equal(reason, facts.Heartbeats.Why.Reason);
        Assert.Contains(why, facts.Heartbeats.Why.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Asked, statement => statement.Contains("DROP", StringComparison.Ordinal));
    }

    private static (string Start, Reply Reply) NoPerformanceSchema => ("SELECT * FROM performance_schema", MySqlError.NoSuchTable("performance_schema.replication_connection_status"));

    private static (string Start, Reply Reply) Variables(string version) =>
        MySqlStub.Variables(version, ("server_id", "22"), ("server_uuid", "0e6c6aa7-e661-11f1-865c-02fc00000001"), ("replica_net_timeout", "60"));

    private static (string Start, Reply Reply) Now(string time = "2026-11-22 10:40:51.000000") => ("SELECT NOW", MySqlStub.Rows([("NOW(6)", time)]));

    private static (string Column, string? Value)[] Clock() => [("utc", "2026-11-22 10:40:51.000000"), ("here", "2026-11-22 10:40:51.000000")];

    private static MySqlStub WithBeats(params IReadOnlyList<IReadOnlyList<(string Column, string? Value)>> beats) => new(
        "8.0.36", Variables("8.0.36"), ("SHOW REPLICA STATUS", MySqlStub.Rows(NewWords(("Seconds_Behind_Source", "0")))), NoPerformanceSchema, Now(), ("SELECT server_id", MySqlStub.Rows(beats)));

    private static (string Column, string? Value)[] NewWords(params ReadOnlySpan<(string Column, string? Value)> changes)
    {
        (string Column, string? Value)[] row =
        [
            ("Replica_IO_State", "Waiting for source to send event"), ("Source_Host", "127.0.0.1"), ("Source_Port", "3306"), ("Connect_Retry", "60"), ("Replica_IO_Running", "Yes"), ("Replica_SQL_Running", "Yes"),
            ("Replicate_Do_DB", ""), ("Replicate_Wild_Ignore_Table", ""), ("Source_SSL_Allowed", "No"), ("Seconds_Behind_Source", "7"), ("Last_IO_Error", ""), ("Last_SQL_Error", ""), ("Source_Server_Id", "11"),
            ("Source_UUID", SourceUuid), ("SQL_Delay", "0"), ("Source_Retry_Count", "86400"), ("Auto_Position", "1"), ("Channel_Name", ""),
        ];
        foreach (var (column, value) in changes) row[Array.FindIndex(row, cell => cell.Column == column)] = (column, value);
        return row;
    }

    private static (string Column, string? Value)[] OldWords() =>
        [.. NewWords().Select(cell => (cell.Column.Replace("Source", "Master", StringComparison.Ordinal).Replace("Replica_", "Slave_", StringComparison.Ordinal), cell.Value))];

    private static Task<MySqlFacts> CollectAsync(MySqlStub server) => CollectAsync(server, new MySqlSettings { Host = "127.0.0.1", User = "readiness" });

    private static async Task<MySqlFacts> CollectAsync(MySqlStub server, MySqlSettings settings)
    {
        using var services = new CollectorServices(TimeProvider.System, _ => null);
        var request = new CollectRequest<MySqlSettings>("db", settings with { Port = server.Port }, [], null, TestSites.Tree);
        return await new MySqlCollector(services).CollectAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<PathFacts> DeriveAsync(MySqlStub replica, string? heartbeat = null)
    {
        var settings = new MySqlSettings { Host = "127.0.0.1", User = "readiness", Heartbeat = heartbeat };
        await using var source = new MySqlStub("8.0.36", MySqlStub.Variables("8.0.36", ("server_id", "11"), ("server_uuid", SourceUuid)), ("SHOW REPLICA STATUS", MySqlStub.Empty));
        var collected = new CollectedFacts();
        collected.Set(new CollectedComponent("orders", "mysql", await CollectAsync(source), TimeSpan.Zero));
        var component = new Component("orders-dr", "mysql", TestSites.Nowhere) { Settings = settings };
        var plan = new Plan { Name = "test", Source = new SourceText("plan.yaml", ""), Components = [component] };
        var context = new StepContext(
            new PathStep("orders", "orders-dr", null, null, TestSites.Nowhere), component, await CollectAsync(replica, settings), plan, TestSites.Tree, collected, DateTimeOffset.Parse("2026-11-22T10:40:51Z", CultureInfo.InvariantCulture));
        return new MySqlPath().Derive(context);
    }
}
