using System.Globalization;

namespace Readiness.Lab.MySql;

/// <summary><c>performance_schema.replication_connection_status</c>: heartbeats show that the source is alive.</summary>
internal static class ConnectionStatus
{
    public const string Table = "performance_schema.replication_connection_status";

    /// <summary>The table's one row on a replica; none on the primary.</summary>
    public static ResultSet Read(Database database, DateTimeOffset now)
    {
        // The last beat of a source that sends one every five seconds.
        var beat = DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds() / 5 * 5);
        var row = ResultSet.OneRow(
        [
            (new Column("CHANNEL_NAME"), ""),
            (new Column("SOURCE_UUID"), Database.PrimaryUuid),
            (new Column("THREAD_ID", ColumnType.Integer), 61L),
            (new Column("SERVICE_STATE"), "ON"),
            (new Column("COUNT_RECEIVED_HEARTBEATS", ColumnType.Integer), now.ToUnixTimeSeconds() / 5 % 1_000_000),
            (new Column("LAST_HEARTBEAT_TIMESTAMP", ColumnType.DateTime), Time(beat)),
            (new Column("RECEIVED_TRANSACTION_SET"), Database.GtidSet),
            (new Column("LAST_ERROR_NUMBER", ColumnType.Integer), 0L),
            (new Column("LAST_ERROR_MESSAGE"), ""),
            (new Column("LAST_QUEUED_TRANSACTION"), Database.PrimaryUuid + ":48213"),
            (new Column("LAST_QUEUED_TRANSACTION_ORIGINAL_COMMIT_TIMESTAMP", ColumnType.DateTime), Time(beat.AddSeconds(-ReplicaStatus.Lag))),
        ]);
        return database.Source is null ? row with { Rows = [] } : row;
    }

    private static string Time(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture);
}
