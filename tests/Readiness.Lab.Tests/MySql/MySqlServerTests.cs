using System.Globalization;
using MySqlConnector;
using Readiness.Lab.Estate;
using Readiness.Lab.Faults;
using Readiness.Lab.Tests.Estate;

namespace Readiness.Lab.Tests.MySql;

public sealed class MySqlServerTests
{
    [Theory]
    [InlineData("SHOW REPLICA STATUS", "Replica_IO_Running", "Seconds_Behind_Source", "Source_Host")]
    [InlineData("SHOW SLAVE STATUS", "Slave_IO_Running", "Seconds_Behind_Master", "Master_Host")]
    public async Task Query_ReplicaStatusOfTheStandby_IsHealthyUnderBothWords(string sql, string running, string lag, string host)
    {
        await using var estate = await TestEstate.BeforeAsync();
        await using var connection = await OpenAsync(estate, "orders-dr");

        var row = Assert.Single(await QueryAsync(connection, sql));

        Assert.Equal("Yes", row[running]);
        Assert.InRange(Convert.ToInt64(row[lag], CultureInfo.InvariantCulture), 0, 2);
        Assert.Equal("127.10.0.31", row[host]);
    }

    [Fact]
    public async Task Query_ReplicaStatusOfThePrimary_IsEmpty()
    {
        await using var estate = await TestEstate.BeforeAsync();
        await using var connection = await OpenAsync(estate, "orders");

        Assert.Empty(await QueryAsync(connection, "SHOW REPLICA STATUS"));
    }

    [Theory]
    [InlineData("orders", "OFF", 0L)]
    [InlineData("orders-dr", "ON", 1L)]
    public async Task Query_Settings_TellPrimaryFromReplica(string component, string readOnly, long value)
    {
        await using var estate = await TestEstate.BeforeAsync();
        await using var connection = await OpenAsync(estate, component);

        var listed = await QueryAsync(connection, "SHOW GLOBAL VARIABLES WHERE Variable_name IN ('read_only', 'gtid_mode');");
        var selected = Assert.Single(await QueryAsync(connection, "SELECT @@global.read_only AS ro, VERSION(), @@server_uuid"));

        Assert.Equal(["gtid_mode", "read_only"], listed.Select(row => row["Variable_name"]));
        Assert.Equal(readOnly, listed[1]["Value"]);
        Assert.Equal(value, selected["ro"]);
        Assert.Equal("8.0.36", selected["VERSION()"]);
    }

    [Fact]
    public async Task Query_Heartbeats_ShowALivingSource()
    {
        await using var estate = await TestEstate.BeforeAsync();
        await using var connection = await OpenAsync(estate, "orders-dr");

        var row = Assert.Single(await QueryAsync(connection, "SELECT SERVICE_STATE, LAST_HEARTBEAT_TIMESTAMP FROM performance_schema.replication_connection_status"));

        Assert.Equal("ON", row["SERVICE_STATE"]);
        Assert.InRange((TimeProvider.System.GetUtcNow().UtcDateTime - Assert.IsType<DateTime>(row["LAST_HEARTBEAT_TIMESTAMP"])).TotalSeconds, -1, 60);
    }

    [Theory]
    [InlineData("SHOW NONSENSE", 1064)]
    [InlineData("SELECT @@no_such_thing", 1193)]
    [InlineData("SELECT a FROM b.c", 1146)]
    public async Task Query_Unknown_FailsWithTheServersCode(string sql, int code)
    {
        await using var estate = await TestEstate.BeforeAsync();
        await using var connection = await OpenAsync(estate, "orders");

        var error = await Assert.ThrowsAsync<MySqlException>(() => QueryAsync(connection, sql));

        Assert.Equal(code, error.Number);
    }

    [Fact]
    public async Task Login_WrongPassword_Is1045()
    {
        await using var estate = await TestEstate.BeforeAsync();
        var settings = Settings(estate, "orders");
        settings.Password = "guessed";

        var error = await Assert.ThrowsAsync<MySqlException>(() => OpenAsync(settings));

        Assert.Equal(1045, error.Number);
    }

    [Theory]
    [InlineData(LabFaultKind.Deny, 1045)]
    [InlineData(LabFaultKind.Throttle, 1040)]
    public async Task Login_Fault_IsTheServersError(LabFaultKind kind, int code)
    {
        await using var estate = await TestEstate.BeforeAsync(new LabFault("mysql", "login", kind));

        var error = await Assert.ThrowsAsync<MySqlException>(() => OpenAsync(Settings(estate, "orders")));

        Assert.Equal(code, error.Number);
    }

    [Theory]
    [InlineData(LabFaultKind.Deny, 1227)]
    [InlineData(LabFaultKind.Throttle, 1226)]
    [InlineData(LabFaultKind.Status500, 1105)]
    public async Task Query_Fault_IsTheServersError(LabFaultKind kind, int code)
    {
        await using var estate = await TestEstate.BeforeAsync(new LabFault("mysql", "SHOW REPLICA STATUS", kind));
        await using var connection = await OpenAsync(estate, "orders-dr");

        var error = await Assert.ThrowsAsync<MySqlException>(() => QueryAsync(connection, "SHOW REPLICA STATUS"));

        Assert.Equal(code, error.Number);
    }

    [Theory]
    [InlineData(LabFaultKind.Garble)]
    [InlineData(LabFaultKind.WrongContentType)]
    [InlineData(LabFaultKind.Drop)]
    public async Task Query_BrokenConversation_FailsWithoutACode(LabFaultKind kind)
    {
        await using var estate = await TestEstate.BeforeAsync(new LabFault("mysql", "SHOW REPLICA STATUS", kind));
        await using var connection = await OpenAsync(estate, "orders-dr");

        await Assert.ThrowsAnyAsync<Exception>(() => QueryAsync(connection, "SHOW REPLICA STATUS"));
    }

    private static Task<MySqlConnection> OpenAsync(LabEstate estate, string component) => OpenAsync(Settings(estate, component));

    private static async Task<MySqlConnection> OpenAsync(MySqlConnectionStringBuilder settings)
    {
        var connection = new MySqlConnection(settings.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    private static MySqlConnectionStringBuilder Settings(LabEstate estate, string component) => new()
    {
        Server = estate.FromPlan($"{component}: {{ kind: mysql, host: ", ","),
        Port = uint.Parse(estate.FromPlan($"host: {(component == "orders" ? "127.10.0.31" : "127.20.0.31")}, port: ", ","), CultureInfo.InvariantCulture),
        UserID = "readiness",
        Password = estate.Environment["ORDERS_PASSWORD"],
        Pooling = false,
    };

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100", Justification = "The statements are the tests' own.")]
    private static async Task<List<Dictionary<string, object?>>> QueryAsync(MySqlConnection connection, string sql)
    {
        await using var command = new MySqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<Dictionary<string, object?>>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, i => reader.IsDBNull(i) ? null : reader.GetValue(i)));
        return rows;
    }
}
