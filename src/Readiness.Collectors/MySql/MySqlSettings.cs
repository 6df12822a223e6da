using Readiness.Core.Settings;

namespace Readiness.Collectors.MySql;

/// <summary>A MySQL or MariaDB server: the primary, or a replica at the standby.</summary>
/// <remarks>The user needs no right to any data: <c>REPLICATION CLIENT</c> on MySQL, <c>SLAVE MONITOR</c> on MariaDB; and <c>SELECT</c> on the heartbeat table, where one is named.</remarks>
[Settings("mysql")]
public sealed partial record MySqlSettings
{
    /// <summary>The host name or address of the server.</summary>
    public required string Host { get; init; }

    /// <summary>The TCP port.</summary>
    [SettingRange("1", "65535")]
    public int Port { get; init; } = 3306;

    /// <summary>The user to log in as.</summary>
    public required string User { get; init; }

    /// <summary>The user's password; left out, the user has none.</summary>
    public Secret? Password { get; init; }

    /// <summary>How the connection is protected.</summary>
    public MySqlTls Tls { get; init; } = MySqlTls.Preferred;

    /// <summary>The path of a PEM file with the private authority that signed the certificate, for <c>tls: verify</c>.</summary>
    public string? Ca { get; init; }

    /// <summary>A table as <c>database.table</c> into which a writer on the source puts the time, as pt-heartbeat --utc does. On a replica its row tells how old the copy is, even of a source that has gone silent; it is then believed instead of the replica's own lag.</summary>
    public string? Heartbeat { get; init; }
}
