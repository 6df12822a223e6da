using Readiness.Core.Facts;

namespace Readiness.Collectors.MySql;

/// <summary>Reads a row of a replica's status under the column names of either vendor, new and old.</summary>
internal static class ReplicationRow
{
    private static readonly string[] FilterColumns =
    [
        "Replicate_Do_DB", "Replicate_Ignore_DB", "Replicate_Do_Table", "Replicate_Ignore_Table", "Replicate_Wild_Do_Table", "Replicate_Wild_Ignore_Table", "Replicate_Rewrite_DB",
        "Replicate_Do_Domain_Ids", "Replicate_Ignore_Domain_Ids",
    ];

    public static MySqlReplication Read(MySqlRow row) => new()
    {
        Channel = row.Text("Channel_Name", "Connection_name").ValueOr("")!,
        SourceHost = row.Text("Source_Host", "Master_Host"),
        SourcePort = row.Number("Source_Port", "Master_Port"),
        SourceServerId = NonZero(row.Number("Source_Server_Id", "Master_Server_Id")),
        SourceUuid = OptionalText(row, "Source_UUID", "Master_UUID"),
        IoRunning = row.Text("Replica_IO_Running", "Slave_IO_Running"),
        SqlRunning = row.Flag("Replica_SQL_Running", "Slave_SQL_Running"),
        IoState = row.Text("Replica_IO_State", "Slave_IO_State"),
        IoError = row.Text("Last_IO_Error"),
        SqlError = row.Text("Last_SQL_Error"),
        Lag = row.Seconds("Seconds_Behind_Source", "Seconds_Behind_Master"),
        Delay = row.Seconds("SQL_Delay"),
        ConnectRetry = row.Seconds("Connect_Retry"),
        RetryCount = row.Cells.ContainsKey("Source_Retry_Count") || row.Cells.ContainsKey("Master_Retry_Count")
            ? row.Number("Source_Retry_Count", "Master_Retry_Count")
            : Fact<long>.Absent(row.From),
        UsesGtid = row.Cells.ContainsKey("Using_Gtid") ? row.Text("Using_Gtid").Map(mode => mode != "No") : row.Flag("Auto_Position"),
        Tls = row.Flag("Source_SSL_Allowed", "Master_SSL_Allowed"),
        Filters = Filters(row),
    };

    private static Fact<string> OptionalText(MySqlRow row, string name, string oldName) =>
        row.Cells.ContainsKey(name) || row.Cells.ContainsKey(oldName) ? row.Text(name, oldName) : Fact<string>.Absent(row.From);

    private static Fact<long> NonZero(Fact<long> id) => id is { IsPresent: true, Value: 0 } ? Fact<long>.Absent(id.From) : id;

    private static FactList<string> Filters(MySqlRow row)
    {
        var filters = FilterColumns
            .Select(column => (column, text: row.Text(column)))
            .Where(filter => filter.text.IsPresent)
            .Select(filter => $"{filter.column}={filter.text.Value}")
            .ToList();
        return filters.Count == 0 ? FactList<string>.Absent(row.From) : FactList<string>.Present(filters, row.From);
    }
}
