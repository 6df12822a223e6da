using Readiness.Core.Facts;

namespace Readiness.Collectors.MySql;

/// <summary>A MySQL or MariaDB server: what it is, whether it takes writes, and from whom it replicates.</summary>
[FactRecord("mysql")]
public sealed partial record MySqlFacts
{
    /// <summary>Where it was asked, as <c>host:port</c>.</summary>
    public Fact<string> Address { get; init; }

    /// <summary>The addresses that the host name stands for on this machine.</summary>
    public FactList<string> Addresses { get; init; }

    /// <summary>The site that holds these addresses; absent when none does.</summary>
    public Fact<string> Site { get; init; }

    /// <summary>Whether it answered a statement. A refused login is not collected here: the server is there, but told nothing.</summary>
    public Fact<bool> Answers { get; init; }

    /// <summary>Whose server it is, by <c>version</c>.</summary>
    [AllowedValues("mysql", "mariadb")]
    public Fact<string> Vendor { get; init; }

    /// <summary><c>version</c> as the server writes it: <c>8.0.36</c>, <c>10.11.6-MariaDB</c>.</summary>
    public Fact<string> Version { get; init; }

    /// <summary><c>read_only</c>: users without special rights cannot write.</summary>
    public Fact<bool> ReadOnly { get; init; }

    /// <summary><c>super_read_only</c>: nobody can write; absent on MariaDB, which has no such switch.</summary>
    public Fact<bool> SuperReadOnly { get; init; }

    /// <summary><c>innodb_read_only</c>: the storage engine itself takes no writes, as on Aurora's readers.</summary>
    public Fact<bool> InnodbReadOnly { get; init; }

    /// <summary><c>server_id</c>; each server of a replication needs its own.</summary>
    public Fact<long> ServerId { get; init; }

    /// <summary><c>server_uuid</c>; absent on MariaDB.</summary>
    public Fact<string> ServerUuid { get; init; }

    /// <summary><c>log_bin</c>: whether it writes a binary log, without which nothing replicates from it.</summary>
    public Fact<bool> BinaryLog { get; init; }

    /// <summary><c>log_replica_updates</c>, formerly <c>log_slave_updates</c>: whether what it replicates goes into its own binary log, as failing back needs.</summary>
    public Fact<bool> LogsReplicated { get; init; }

    /// <summary><c>binlog_format</c>: <c>ROW</c>, <c>MIXED</c>, <c>STATEMENT</c>.</summary>
    public Fact<string> BinlogFormat { get; init; }

    /// <summary><c>binlog_expire_logs_seconds</c>, else <c>expire_logs_days</c>: how long binary logs are kept for a replica that is away; absent when they are never removed.</summary>
    public Fact<TimeSpan> BinlogRetention { get; init; }

    /// <summary><c>gtid_mode</c>; absent on MariaDB, where transactions always have an id.</summary>
    public Fact<string> GtidMode { get; init; }

    /// <summary><c>gtid_executed</c>, on MariaDB <c>gtid_current_pos</c>: the transactions that it holds; absent when there are none.</summary>
    public Fact<string> GtidPosition { get; init; }

    /// <summary><c>replica_net_timeout</c>, formerly <c>slave_net_timeout</c>: how long a replica takes silence of its source for idleness.</summary>
    public Fact<TimeSpan> NetTimeout { get; init; }

    /// <summary><c>replica_parallel_workers</c>, formerly <c>slave_parallel_workers</c>, on MariaDB <c>slave_parallel_threads</c>: how many threads apply what was fetched; 0 and 1 mean one after the other.</summary>
    public Fact<long> ParallelWorkers { get; init; }

    /// <summary>What it replicates from, one for each connection; absent when it is no replica.</summary>
    public FactList<MySqlReplication> Replications { get; init; }

    /// <summary>The rows of the heartbeat table that the plan names, one for each writer; absent when it is empty.</summary>
    public FactList<MySqlHeartbeat> Heartbeats { get; init; }
}
