using Readiness.Core.Facts;

namespace Readiness.Collectors.MySql;

/// <summary>One connection by which a server replicates from a source: a row of <c>SHOW REPLICA STATUS</c>. The older names of columns are read too.</summary>
[FactRecord("mysql.replication")]
public sealed partial record MySqlReplication
{
    /// <summary>The name of the channel; empty for the one that has none.</summary>
    public required string Channel { get; init; }

    /// <summary><c>Source_Host</c>; absent when none is set.</summary>
    public Fact<string> SourceHost { get; init; }

    /// <summary><c>Source_Port</c>.</summary>
    public Fact<long> SourcePort { get; init; }

    /// <summary>The addresses that the source's host name stands for on this machine.</summary>
    public FactList<string> SourceAddresses { get; init; }

    /// <summary><c>Source_Server_Id</c>; absent until the source was reached once.</summary>
    public Fact<long> SourceServerId { get; init; }

    /// <summary><c>Source_UUID</c>; absent on MariaDB, and until the source was reached once.</summary>
    public Fact<string> SourceUuid { get; init; }

    /// <summary><c>Replica_IO_Running</c>: whether the thread that fetches from the source is connected.</summary>
    [AllowedValues("Yes", "No", "Connecting", "Preparing")]
    public Fact<string> IoRunning { get; init; }

    /// <summary><c>Replica_SQL_Running</c>: whether what was fetched is applied.</summary>
    public Fact<bool> SqlRunning { get; init; }

    /// <summary><c>Replica_IO_State</c>: what the fetching thread does; absent when it does not run.</summary>
    public Fact<string> IoState { get; init; }

    /// <summary><c>Last_IO_Error</c>; absent when there is none.</summary>
    public Fact<string> IoError { get; init; }

    /// <summary><c>Last_SQL_Error</c>; absent when there is none.</summary>
    public Fact<string> SqlError { get; init; }

    /// <summary><c>Seconds_Behind_Source</c>, in whole seconds; absent when the server says NULL, since it cannot tell while a thread stands.
    /// It measures what has been fetched: a source that went silent leaves it at 0.</summary>
    public Fact<TimeSpan> Lag { get; init; }

    /// <summary><c>SQL_Delay</c>: how long applying is held back on purpose.</summary>
    public Fact<TimeSpan> Delay { get; init; }

    /// <summary><c>Connect_Retry</c>: how long it waits between two attempts to connect.</summary>
    public Fact<TimeSpan> ConnectRetry { get; init; }

    /// <summary><c>Source_Retry_Count</c>: after how many attempts it gives up; absent on MariaDB, which does not show it.</summary>
    public Fact<long> RetryCount { get; init; }

    /// <summary>Whether it finds its place by transaction ids: <c>Auto_Position</c>, on MariaDB <c>Using_Gtid</c>.</summary>
    public Fact<bool> UsesGtid { get; init; }

    /// <summary><c>Source_SSL_Allowed</c>: whether it uses TLS.</summary>
    public Fact<bool> Tls { get; init; }

    /// <summary>The filters that keep something from being replicated, as <c>Replicate_Do_DB=app</c>; absent when there are none.</summary>
    public FactList<string> Filters { get; init; }

    /// <summary>How long ago it last heard from its source: a transaction or a heartbeat, by <c>performance_schema.replication_connection_status</c>; absent when never.
    /// MariaDB cannot tell.</summary>
    public Fact<TimeSpan> Silence { get; init; }

    /// <summary>How often an idle source sends a heartbeat, by <c>performance_schema.replication_connection_configuration</c>, on MariaDB <c>Slave_heartbeat_period</c>; absent when it sends none.</summary>
    public Fact<TimeSpan> HeartbeatPeriod { get; init; }
}
