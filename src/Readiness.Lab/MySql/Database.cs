using System.Net;

namespace Readiness.Lab.MySql;

/// <summary>The state of one database server that can be asked for.</summary>
/// <param name="Name">As calls to it are written down.</param>
/// <param name="Source">Where it replicates from; null for the primary.</param>
internal sealed record Database(string Name, IReadOnlyDictionary<string, object> Variables, IPEndPoint? Source)
{
    public const string Version = "8.0.36";
    public const string PrimaryUuid = "3e11fa47-71ca-11e1-9e33-c80aa9429562";
    public const string ReplicaUuid = "8a94f357-aab4-11df-86ab-c80aa9429562";
    public const string GtidSet = PrimaryUuid + ":1-48213";

    public static Database Primary(string name) => new(name, Settings(1, PrimaryUuid, "OFF"), null);

    public static Database Replica(string name, IPEndPoint source) => new(name, Settings(2, ReplicaUuid, "ON"), source);

    private static Dictionary<string, object> Settings(long serverId, string uuid, string readOnly) => new(StringComparer.OrdinalIgnoreCase)
    {
        ["binlog_expire_logs_seconds"] = 604800L,
        ["binlog_format"] = "ROW",
        ["binlog_row_image"] = "FULL",
        ["character_set_server"] = "utf8mb4",
        ["collation_server"] = "utf8mb4_0900_ai_ci",
        ["default_storage_engine"] = "InnoDB",
        ["enforce_gtid_consistency"] = "ON",
        ["event_scheduler"] = "ON",
        ["gtid_executed"] = GtidSet,
        ["gtid_mode"] = "ON",
        ["gtid_purged"] = "",
        ["innodb_buffer_pool_size"] = 4294967296L,
        ["innodb_flush_log_at_trx_commit"] = 1L,
        ["innodb_read_only"] = "OFF",
        ["log_bin"] = "ON",
        ["log_replica_updates"] = "ON",
        ["log_slave_updates"] = "ON",
        ["lower_case_table_names"] = 0L,
        ["max_connections"] = 500L,
        ["read_only"] = readOnly,
        ["replica_net_timeout"] = 10L,
        ["replica_parallel_workers"] = 4L,
        ["require_secure_transport"] = "OFF",
        ["server_id"] = serverId,
        ["server_uuid"] = uuid,
        ["slave_net_timeout"] = 10L,
        ["slave_parallel_workers"] = 4L,
        ["sql_mode"] = "STRICT_TRANS_TABLES,NO_ENGINE_SUBSTITUTION",
        ["super_read_only"] = readOnly,
        ["sync_binlog"] = 1L,
        ["system_time_zone"] = "UTC",
        ["time_zone"] = "SYSTEM",
        ["version"] = Version,
        ["version_comment"] = "MySQL Community Server - GPL",
    };
}
