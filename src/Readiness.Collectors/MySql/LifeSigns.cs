using System.Globalization;
using Readiness.Core.Facts;

namespace Readiness.Collectors.MySql;

/// <summary>When a replica last heard from its sources: what tells an idle source from a silent one.</summary>
/// <param name="status">By channel; MariaDB keeps no such times.</param>
internal sealed class LifeSigns(MySqlAnswer status, MySqlAnswer configuration, DateTime? now)
{
    private const string Status = "performance_schema.replication_connection_status";
    private const string Configuration = "performance_schema.replication_connection_configuration";

    private static readonly MySqlAnswer Untold = new([], null, new NotCollected(NotCollectedReason.Unsupported, "MariaDB does not tell when it last heard from its source"));

    public static LifeSigns OfMariaDb { get; } = new(Untold, Untold, null);

    public static async Task<LifeSigns> ReadAsync(MySqlSession session, CancellationToken cancellationToken)
    {
        var status = await session.AskAsync($"SELECT * FROM {Status}", $"SELECT {Status}", cancellationToken).ConfigureAwait(false);
        var configuration = await session.AskAsync($"SELECT * FROM {Configuration}", $"SELECT {Configuration}", cancellationToken).ConfigureAwait(false);
        // The table's times are in the session's time zone, and so is this one.
        var clock = await session.AskAsync("SELECT NOW(6)", "SELECT NOW", cancellationToken).ConfigureAwait(false);
        return new LifeSigns(status, configuration, clock.Rows is [var only, ..] ? Moment(only.Cells.Values.FirstOrDefault()) : null);
    }

    public MySqlReplication AddTo(MySqlReplication replication, MySqlRow row) => replication with
    {
        Silence = SilenceOf(replication.Channel),
        HeartbeatPeriod = Positive(row.Cells.ContainsKey("Slave_heartbeat_period") ? row.Seconds("Slave_heartbeat_period") : PeriodOf(replication.Channel)),
    };

    private Fact<TimeSpan> SilenceOf(string channel)
    {
        if (Find(status, channel) is not { } row) return Fact<TimeSpan>.Missing(status.Why ?? Unlisted(Status, channel));
        if (now is not { } at) return Fact<TimeSpan>.Missing(NotCollectedReason.Malformed, $"{row.From.Endpoint} does not tell its time");
        var heard = new[] { "LAST_HEARTBEAT_TIMESTAMP", "LAST_QUEUED_TRANSACTION_END_QUEUE_TIMESTAMP" }.Max(column => Moment(row.Cells.GetValueOrDefault(column)));
        return heard is { } last ? Fact<TimeSpan>.Present(at > last ? at - last : TimeSpan.Zero, row.From) : Fact<TimeSpan>.Absent(row.From);
    }

    private Fact<TimeSpan> PeriodOf(string channel) =>
        Find(configuration, channel)?.Seconds("HEARTBEAT_INTERVAL") ?? Fact<TimeSpan>.Missing(configuration.Why ?? Unlisted(Configuration, channel));

    private static Fact<TimeSpan> Positive(Fact<TimeSpan> period) => period.IsPresent && period.Value <= TimeSpan.Zero ? Fact<TimeSpan>.Absent(period.From) : period;

    private static MySqlRow? Find(MySqlAnswer answer, string channel) =>
        answer.Rows.FirstOrDefault(row => string.Equals(row.Cells.GetValueOrDefault("CHANNEL_NAME") ?? "", channel, StringComparison.OrdinalIgnoreCase));

    private static NotCollected Unlisted(string table, string channel) => new(NotCollectedReason.Malformed, $"{table} has no row for the channel '{channel}'");

    // The server writes the year 0 for never.
    private static DateTime? Moment(string? text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) && moment.Year > 1 ? moment : null;
}
