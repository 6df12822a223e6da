using System.Text.RegularExpressions;

namespace Readiness.Collectors.Lsyncd.Logs;

/// <summary>Reads lsyncd's log: <c>Sun Nov 22 10:56:01 2026 Normal: Finished a list after exitcode: 0</c>.</summary>
internal static partial class LsyncdLog
{
    private const int MostLines = 50_000;

    /// <param name="zone">The zone of its times, which do not tell theirs.</param>
    /// <param name="alone">Whether there is one sync only: the lines of transfers do not say to which of several they belong.</param>
    public static LsyncdRuns Read(string log, TimeZoneInfo zone, bool alone)
    {
        var runs = new LsyncdRuns(alone);
        foreach (var line in log.Split('\n').TakeLast(MostLines))
            if (Line().Match(line) is { Success: true } match && LsyncdTime.Parse(match.Groups["time"].Value, zone) is { } at)
                Feed(runs, at, match.Groups["type"].Value, match.Groups["text"].Value.Trim());
        return runs;
    }

    private static void Feed(LsyncdRuns runs, DateTimeOffset at, string type, string text)
    {
        if (text.StartsWith("--- Startup", StringComparison.Ordinal)) runs.Start(at);
        else if (StartupBegun().Match(text) is { Success: true } begun) runs.BeginStartup(at, Key(begun));
        else if (StartupEnded().Match(text) is { Success: true } ended) runs.EndStartup(at, Key(ended));
        else if (StartupRetried().Match(text) is { Success: true } retried) runs.Fail(at, Key(retried), text);
        else if (text.StartsWith("Calling rsync with filter-list", StringComparison.Ordinal)) runs.Begin(at);
        else if (Finished().Match(text) is { Success: true } finished) runs.End(at, finished.Groups["code"].Value);
        else if (text.StartsWith("Retrying ", StringComparison.Ordinal)) runs.FailTransfer(at, text);
        else if (type == "Error") runs.Fail(at, "error", text);
    }

    // What the newer methods log of a startup names the source alone.
    private static string Key(Match match) => match.Groups["source"].Value.TrimEnd('/');

    [GeneratedRegex(@"^(?<time>\w{3} \w{3} [ \d]\d \d\d:\d\d:\d\d \d{4}) (?<type>\w+): (?<text>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Line();

    [GeneratedRegex("^recursive (startup|full) rsync: (?<source>.+? -> \\S+)", RegexOptions.CultureInvariant)]
    private static partial Regex StartupBegun();

    [GeneratedRegex("^Startup of (\"(?<source>[^\"]*)\" finished: 0|(?<source>.+? -> .+) finished\\.)$", RegexOptions.CultureInvariant)]
    private static partial Regex StartupEnded();

    [GeneratedRegex("^Retrying startup of (\"(?<source>[^\"]*)\"|(?<source>.+? -> .+)): \\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex StartupRetried();

    [GeneratedRegex(@"^Finished (a list after exitcode|\(list\)|\w+ ).*?(?<code>\d{1,4})$", RegexOptions.CultureInvariant)]
    private static partial Regex Finished();
}
