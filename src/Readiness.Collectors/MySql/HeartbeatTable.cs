using System.Globalization;
using System.Text.RegularExpressions;
using Readiness.Core.Facts;

namespace Readiness.Collectors.MySql;

/// <summary>Reads a heartbeat table in pt-heartbeat's form: <c>ts</c> and <c>server_id</c>, one row for each writer.</summary>
internal static partial class HeartbeatTable
{
    private static readonly TimeSpan ClockSlack = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    /// <param name="table">As <c>database.table</c>; null when the plan names none.</param>
    public static async Task<FactList<MySqlHeartbeat>> ReadAsync(MySqlSession session, string? table, CancellationToken cancellationToken)
    {
        if (table is null) return FactList<MySqlHeartbeat>.Missing(new NotCollected(NotCollectedReason.Undeclared, "the plan names no heartbeat table"));
        if (!Name().IsMatch(table)) return FactList<MySqlHeartbeat>.Missing(new NotCollected(NotCollectedReason.Failed, $"heartbeat: '{table}' is not a table written as database.table"));
        var statement = $"SELECT server_id, ts, UTC_TIMESTAMP(6) AS utc, NOW(6) AS here FROM `{table.Replace(".", "`.`", StringComparison.Ordinal)}`";
        var answer = await session.AskAsync(statement, $"SELECT {table}", cancellationToken).ConfigureAwait(false);
        if (answer.From is null) return FactList<MySqlHeartbeat>.Missing(answer.Why!);
        return answer.Rows.Count == 0
            ? FactList<MySqlHeartbeat>.Absent(answer.From)
            : FactList<MySqlHeartbeat>.Present([.. answer.Rows.Select(row => new MySqlHeartbeat { ServerId = row.Number("server_id"), Age = AgeOf(row, table) })], answer.From);
    }

    private static Fact<TimeSpan> AgeOf(MySqlRow row, string table)
    {
        if (Moment(row, "ts") is not { } written || Moment(row, "utc") is not { } utc || Moment(row, "here") is not { } here)
            return Fact<TimeSpan>.Missing(NotCollectedReason.Malformed, $"{table} at {row.From.Endpoint}: ts '{row.Text("ts").ValueOr("")}' is not a time");
        var age = utc - written;
        if (age.Duration() > Fresh && (here - written).Duration() <= Fresh)
            return Fact<TimeSpan>.Missing(NotCollectedReason.Unsupported, $"{table} at {row.From.Endpoint} is written in local time, which changes with the season: run its writer with --utc");
        if (age < -ClockSlack)
            return Fact<TimeSpan>.Missing(NotCollectedReason.Malformed, $"{table} at {row.From.Endpoint}: ts '{row.Text("ts").ValueOr("")}' lies in the future: the clocks of writer and replica differ");
        return Fact<TimeSpan>.Present(age > TimeSpan.Zero ? age : TimeSpan.Zero, row.From);
    }

    private static DateTime? Moment(MySqlRow row, string column) =>
        DateTime.TryParse(row.Text(column).ValueOr(""), CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null;

    // It becomes part of a statement: nothing that could end a quoted name.
    [GeneratedRegex(@"^[A-Za-z0-9_$-]{1,64}\.[A-Za-z0-9_$-]{1,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
