using System.Text.RegularExpressions;

namespace Readiness.Lab.MySql;

/// <summary>Answers the statements with which a reader looks at a server's replication and settings.</summary>
internal sealed class Statements(Database database, Account account, TimeProvider time)
{
    private static readonly string[] Quiet = ["SET ", "USE ", "START TRANSACTION", "COMMIT", "ROLLBACK"];

    private readonly SelectList _select = new(database, account, time);

    /// <param name="sql">One statement with single spaces and without a semicolon.</param>
    /// <param name="connection">The number of the connection that asks.</param>
    public Reply Run(string sql, uint connection)
    {
        var upper = sql.ToUpperInvariant();
        if (Quiet.Any(start => upper.StartsWith(start, StringComparison.Ordinal)))
            return new Done();
        if (upper.StartsWith("SELECT ", StringComparison.Ordinal))
            return _select.Run(sql["SELECT ".Length..], connection);
        return upper switch
        {
            "SHOW REPLICA STATUS" or "SHOW REPLICA STATUS FOR CHANNEL ''" => ReplicaStatus.Read(database, oldWords: false),
            "SHOW SLAVE STATUS" or "SHOW SLAVE STATUS FOR CHANNEL ''" => ReplicaStatus.Read(database, oldWords: true),
            "SHOW MASTER STATUS" => SourceStatus(),
            _ when Regex.IsMatch(upper, "^SHOW (GLOBAL |SESSION |)VARIABLES\\b") => Listed(sql, database.Variables),
            _ when Regex.IsMatch(upper, "^SHOW (GLOBAL |SESSION |)STATUS\\b") => Listed(sql, SemiSync),
            _ => MySqlError.Syntax(sql[..Math.Min(80, sql.Length)]),
        };
    }

    private static Dictionary<string, object> SemiSync => new()
    {
        ["Rpl_semi_sync_source_clients"] = 0L,
        ["Rpl_semi_sync_source_status"] = "OFF",
        ["Uptime"] = 777_600L,
    };

    private static ResultSet SourceStatus() => ResultSet.OneRow(
    [
        (new Column("File"), "binlog.000042"),
        (new Column("Position", ColumnType.Integer), 98_214_377L),
        (new Column("Binlog_Do_DB"), ""),
        (new Column("Binlog_Ignore_DB"), ""),
        (new Column("Executed_Gtid_Set"), Database.GtidSet),
    ]);

    // LIKE 'a%', WHERE Variable_name = 'a' and WHERE Variable_name IN ('a', 'b') all come down to the quoted patterns.
    private static ResultSet Listed(string sql, IReadOnlyDictionary<string, object> values)
    {
        var patterns = Regex.Matches(sql, "'([^']*)'").Select(match => match.Groups[1].Value).ToList();
        var chosen = values
            .Where(value => patterns.Count == 0 || patterns.Exists(pattern => Like(pattern, value.Key)))
            .OrderBy(value => value.Key, StringComparer.Ordinal);
        return new ResultSet([new Column("Variable_name"), new Column("Value")], [.. chosen.Select(value => (object?[])[value.Key, value.Value])]);
    }

    private static bool Like(string pattern, string name) =>
        Regex.IsMatch(name, $"^{Regex.Escape(pattern).Replace("%", ".*", StringComparison.Ordinal).Replace('_', '.')}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
