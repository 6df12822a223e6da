using Readiness.Core.Facts;

namespace Readiness.Collectors.MySql;

/// <summary>Reads what a server is from its global variables, which any user may see.</summary>
internal static class ServerVariables
{
    public const string Statement =
        "SHOW GLOBAL VARIABLES WHERE Variable_name IN ('version', 'read_only', 'super_read_only', 'innodb_read_only', 'server_id', 'server_uuid', "
        + "'log_bin', 'log_replica_updates', 'log_slave_updates', 'binlog_format', 'binlog_expire_logs_seconds', 'expire_logs_days', 'gtid_mode', 'gtid_executed', "
        + "'gtid_current_pos', 'replica_net_timeout', 'slave_net_timeout', 'replica_parallel_workers', 'slave_parallel_workers', 'slave_parallel_threads')";

    public static MySqlFacts Read(MySqlAnswer answer)
    {
        if (answer.From is null) return MySqlFacts.Missing(answer.Why!);
        var variables = Pivot(answer);
        var version = variables.Text("version");
        return new MySqlFacts
        {
            Answers = Fact<bool>.Present(true, answer.From),
            Version = version,
            Vendor = version.Map(text => text.Contains("MariaDB", StringComparison.OrdinalIgnoreCase) ? "mariadb" : "mysql"),
            // MariaDB knows several strengths of it.
            ReadOnly = variables.Text("read_only").Map(text => text is not ("OFF" or "0")),
            SuperReadOnly = Known(variables, "super_read_only") ? variables.Flag("super_read_only") : Fact<bool>.Absent(answer.From),
            InnodbReadOnly = variables.Flag("innodb_read_only"),
            ServerId = variables.Number("server_id"),
            ServerUuid = Known(variables, "server_uuid") ? variables.Text("server_uuid") : Fact<string>.Absent(answer.From),
            BinaryLog = variables.Flag("log_bin"),
            LogsReplicated = variables.Flag("log_replica_updates", "log_slave_updates"),
            BinlogFormat = variables.Text("binlog_format"),
            BinlogRetention = Retention(variables),
            GtidMode = Known(variables, "gtid_mode") ? variables.Text("gtid_mode") : Fact<string>.Absent(answer.From),
            GtidPosition = variables.Text("gtid_executed", "gtid_current_pos"),
            NetTimeout = variables.Seconds("replica_net_timeout", "slave_net_timeout"),
            ParallelWorkers = variables.Number("replica_parallel_workers", "slave_parallel_workers", "slave_parallel_threads"),
        };
    }

    private static bool Known(MySqlRow variables, string name) => variables.Cells.ContainsKey(name);

    private static Fact<TimeSpan> Retention(MySqlRow variables)
    {
        var seconds = variables.Seconds("binlog_expire_logs_seconds");
        if (seconds is { IsPresent: true } && seconds.Value > TimeSpan.Zero) return seconds;
        if (!Known(variables, "expire_logs_days")) return seconds.IsPresent ? Fact<TimeSpan>.Absent(variables.From) : seconds;
        // Days may have a fraction on MariaDB: 86,400 times their number of seconds.
        var days = variables.Seconds("expire_logs_days");
        return days.IsPresent && days.Value <= TimeSpan.Zero ? Fact<TimeSpan>.Absent(variables.From) : days.Map(count => TimeSpan.FromDays(count.TotalSeconds));
    }

    // The server lists name and value in rows.
    private static MySqlRow Pivot(MySqlAnswer answer) => new(
        answer.Rows
            .DistinctBy(Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(Name, row => row.Cells.GetValueOrDefault("Value"), StringComparer.OrdinalIgnoreCase),
        answer.From!);

    private static string Name(MySqlRow row) => row.Cells.GetValueOrDefault("Variable_name") ?? "";
}
