using System.Globalization;
using System.Text.RegularExpressions;

namespace Readiness.Collectors.Sync.Logs;

/// <summary>Reads a copying job's log: lines of its own such as <c>rsync job started at 14:58:03</c>, and those of rsync's <c>--log-file</c>.</summary>
internal static partial class SyncLog
{
    private const int MostLines = 50_000;
    private static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(2);

    /// <param name="modified">When the file was last written: the newest line is not later.</param>
    /// <param name="zone">The zone of times that do not tell theirs.</param>
    public static SyncRuns Read(string log, DateTimeOffset modified, TimeZoneInfo zone)
    {
        var runs = new SyncRuns();
        // From the newest line back, so that a time of day finds its date in the line behind it.
        var events = new List<(SyncEvent What, DateTimeOffset At, string Line, string? Process)>();
        var latest = modified + ClockSlack;
        foreach (var line in log.Split('\n').TakeLast(MostLines).Reverse())
        {
            if (Classify(line) is not { } what || TimeOf(line, latest, zone) is not { } written) continue;
            var report = Report().Match(line);
            if (report.Success)
            {
                // Such a line looks back: it tells neither when it was written nor that the run before it has ended.
                if (TimeOf(report.Groups[1].Value, written + ClockSlack, zone) is { } reported) events.Add((what, reported, line.Trim(), null));
                continue;
            }

            events.Add((what, written, line.Trim(), Process().Match(line) is { Success: true } process ? process.Groups[1].Value : null));
            latest = written + ClockSlack;
        }

        for (var i = events.Count - 1; i >= 0; i--) runs.Add(events[i].What, events[i].At, events[i].Line, events[i].Process);
        return runs;
    }

    private static SyncEvent? Classify(string line) => line switch
    {
        _ when Failed().IsMatch(line) => SyncEvent.Failed,
        _ when Succeeded().IsMatch(line) => SyncEvent.Succeeded,
        _ when Started().IsMatch(line) => SyncEvent.Started,
        _ => null,
    };

    private static DateTimeOffset? TimeOf(string line, DateTimeOffset latest, TimeZoneInfo zone)
    {
        if (Dated().Match(line) is { Success: true } dated)
        {
            var text = dated.Value.TrimStart('[', '(', '<', '"', ' ').Replace('/', '-');
            return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var full)
                ? HasZone(text) ? full : InZone(full.DateTime, zone)
                : null;
        }

        if (TimeOfDay().Match(line) is not { Success: true } time || !TimeOnly.TryParse(time.Value, CultureInfo.InvariantCulture, out var clock)) return null;
        var localLatest = TimeZoneInfo.ConvertTime(latest, zone);
        var candidate = InZone(localLatest.Date + clock.ToTimeSpan(), zone);
        return candidate <= latest ? candidate : InZone(localLatest.Date.AddDays(-1) + clock.ToTimeSpan(), zone);
    }

    private static bool HasZone(string text) => text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > 10;

    private static DateTimeOffset InZone(DateTime local, TimeZoneInfo zone) => new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();

    [GeneratedRegex(@"job started|building file list", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Started();

    [GeneratedRegex(@"last successful sync|sync (succeeded|finished|completed)|sent [\d,.]+\w? bytes\s+received", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Succeeded();

    [GeneratedRegex(@"last successful sync\W+(\w.*)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Report();

    [GeneratedRegex(@"rsync error:.*\(code (?!0\)|24\))\d+\)|sync failed|rsync: .*(failed|refused)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Failed();

    [GeneratedRegex(@"^\W?\d{4}[-/]\d\d[-/]\d\d[ T]\d\d:\d\d:\d\d(\.\d{1,7})?(Z|[+-]\d\d:?\d\d)?", RegexOptions.CultureInvariant)]
    private static partial Regex Dated();

    // As rsync writes it behind the time: "[4711] ".
    [GeneratedRegex(@"^\d{4}/\d\d/\d\d \d\d:\d\d:\d\d \[(\d{1,10})\] ", RegexOptions.CultureInvariant)]
    private static partial Regex Process();

    [GeneratedRegex(@"\b\d\d:\d\d:\d\d\b", RegexOptions.CultureInvariant)]
    private static partial Regex TimeOfDay();
}

internal enum SyncEvent
{
    Started,
    Succeeded,
    Failed,
}
