using System.Globalization;
using System.Text.RegularExpressions;

namespace Readiness.Collectors.Lsyncd;

/// <summary>What lsyncd's status file says.</summary>
/// <param name="Reported">When it was written; null when it does not say, or not whole.</param>
/// <param name="Watches">How many folders are watched; null when it does not say.</param>
internal sealed partial record StatusFile(DateTimeOffset? Reported, IReadOnlyList<StatusFile.Queue> Queues, long? Watches)
{
    public static StatusFile Read(string text, TimeZoneInfo zone)
    {
        DateTimeOffset? reported = null;
        long? watches = null;
        var queues = new List<Queue>();
        foreach (var line in text.Split('\n'))
        {
            if (Report().Match(line) is { Success: true } report) reported = LsyncdTime.Parse(report.Groups[1].Value, zone);
            // Before the name of a sync, which a changed file's name may look like.
            else if (queues.Count > 0 && Entry().Match(line) is { Success: true } entry)
                queues[^1] = queues[^1] with { Active = queues[^1].Active + (entry.Groups[1].Value == "active" ? 1 : 0), Starting = queues[^1].Starting || entry.Groups[2].Value == "Init" };
            else if (Sync().Match(line) is { Success: true } sync) queues.Add(new Queue(sync.Groups[1].Value, null, 0, false));
            else if (Watching().Match(line) is { Success: true } watching) watches = Number(watching);
            else if (queues.Count > 0 && Delays().Match(line) is { Success: true } delays) queues[^1] = queues[^1] with { Delays = Number(delays) };
        }

        return new StatusFile(reported, queues, watches);
    }

    private static long Number(Match match) => long.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("^Lsyncd status report at (.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Report();

    [GeneratedRegex("^\\S.* source=(.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Sync();

    [GeneratedRegex("^There are (\\d{1,15}) delays", RegexOptions.CultureInvariant)]
    private static partial Regex Delays();

    [GeneratedRegex("^(wait|active|block)\\s+(\\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex Entry();

    [GeneratedRegex("^Inotify watching (\\d{1,15}) directories", RegexOptions.CultureInvariant)]
    private static partial Regex Watching();

    /// <summary>What of one sync is not in its copy yet.</summary>
    /// <param name="Source">With a slash at its end.</param>
    /// <param name="Delays">Null when the file ends before it says.</param>
    internal sealed record Queue(string Source, long? Delays, long Active, bool Starting);
}
