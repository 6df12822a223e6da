using System.Net;

namespace Readiness.Lab.MySql;

/// <summary><c>SHOW REPLICA STATUS</c> of a healthy replica, and the same under the words of before 8.0.22.</summary>
internal static class ReplicaStatus
{
    /// <summary>Seconds that the replica is behind its source.</summary>
    public const long Lag = 1;

    private const long Position = 98_214_377;

    /// <param name="oldWords">Whether it was asked as <c>SHOW SLAVE STATUS</c>.</param>
    public static ResultSet Read(Database database, bool oldWords)
    {
        var source = database.Source ?? new IPEndPoint(IPAddress.Loopback, 0);
        var cells = Cells(source).Select(cell => (oldWords ? Old(cell.Column) : cell.Column, cell.Value)).ToList();
        var row = ResultSet.OneRow(cells);
        return database.Source is null ? row with { Rows = [] } : row;
    }

    private static Column Old(Column column) => column with
    {
        Name = column.Name
            .Replace("Replica_", "Slave_", StringComparison.Ordinal)
            .Replace("Source", "Master", StringComparison.Ordinal)
            .Replace("Get_Master", "Get_master", StringComparison.Ordinal),
    };

    private static (Column Column, object? Value) Text(string name, string? value = "") => (new Column(name), value);

    private static (Column Column, object? Value) Number(string name, long? value) => (new Column(name, ColumnType.Integer), value);

    private static (Column Column, object? Value)[] Cells(IPEndPoint source) =>
    [
        Text("Replica_IO_State", "Waiting for source to send event"),
        Text("Source_Host", source.Address.ToString()),
        Text("Source_User", "repl"),
        Number("Source_Port", source.Port),
        Number("Connect_Retry", 5),
        Text("Source_Log_File", "binlog.000042"),
        Number("Read_Source_Log_Pos", Position),
        Text("Relay_Log_File", "relay.000107"),
        Number("Relay_Log_Pos", Position),
        Text("Relay_Source_Log_File", "binlog.000042"),
        Text("Replica_IO_Running", "Yes"),
        Text("Replica_SQL_Running", "Yes"),
        .. Filters,
        Number("Last_Errno", 0),
        Text("Last_Error"),
        Number("Skip_Counter", 0),
        Number("Exec_Source_Log_Pos", Position),
        Number("Relay_Log_Space", Position),
        Text("Until_Condition", "None"),
        Text("Until_Log_File"),
        Number("Until_Log_Pos", 0),
        .. Tls,
        Number("Seconds_Behind_Source", Lag),
        Text("Source_SSL_Verify_Server_Cert", "No"),
        .. Errors,
        Text("Replicate_Ignore_Server_Ids"),
        Number("Source_Server_Id", 1),
        Text("Source_UUID", Database.PrimaryUuid),
        Text("Source_Info_File", "mysql.slave_master_info"),
        Number("SQL_Delay", 0),
        Number("SQL_Remaining_Delay", null),
        Text("Replica_SQL_Running_State", "Replica has read all relay log; waiting for more updates"),
        Number("Source_Retry_Count", 86400),
        .. Rest,
    ];

    private static (Column Column, object? Value)[] Filters =>
    [
        Text("Replicate_Do_DB"),
        Text("Replicate_Ignore_DB"),
        Text("Replicate_Do_Table"),
        Text("Replicate_Ignore_Table"),
        Text("Replicate_Wild_Do_Table"),
        Text("Replicate_Wild_Ignore_Table"),
    ];

    private static (Column Column, object? Value)[] Tls =>
    [
        Text("Source_SSL_Allowed", "Yes"),
        Text("Source_SSL_CA_File"),
        Text("Source_SSL_CA_Path"),
        Text("Source_SSL_Cert"),
        Text("Source_SSL_Cipher"),
        Text("Source_SSL_Key"),
    ];

    private static (Column Column, object? Value)[] Errors =>
    [
        Number("Last_IO_Errno", 0),
        Text("Last_IO_Error"),
        Number("Last_SQL_Errno", 0),
        Text("Last_SQL_Error"),
    ];

    private static (Column Column, object? Value)[] Rest =>
    [
        Text("Source_Bind"),
        Text("Last_IO_Error_Timestamp"),
        Text("Last_SQL_Error_Timestamp"),
        Text("Source_SSL_Crl"),
        Text("Source_SSL_Crlpath"),
        Text("Retrieved_Gtid_Set", Database.GtidSet),
        Text("Executed_Gtid_Set", Database.GtidSet),
        Number("Auto_Position", 1),
        Text("Replicate_Rewrite_DB"),
        Text("Channel_Name"),
        Text("Source_TLS_Version"),
        Text("Source_public_key_path"),
        Number("Get_Source_public_key", 1),
        Text("Network_Namespace"),
    ];
}
