using System.Globalization;
using System.Text.RegularExpressions;

namespace Readiness.Collectors.ConsulTemplate;

/// <summary>Reads Consul Template's log: the last error that no later success has cleared, and the last success.</summary>
internal static partial class LogReader
{
    private const int MostLines = 20_000;

    public static LogSummary Read(string log)
    {
        var summary = new LogSummary(null, null, null);
        DateTimeOffset? at = null;
        foreach (var line in log.Split('\n').TakeLast(MostLines))
        {
            // What a command prints has no time of its own: it belongs to the line before.
            if (TryReadTime(line, out var own)) at = own;
            if (Success().IsMatch(line)) summary = new LogSummary(null, null, at);
            else if (Trouble().IsMatch(line)) summary = summary with { ErrorAt = at, Error = WithoutTime(line) };
        }

        return summary;
    }

    // 2026/11/22 10:40:00.123456, or RFC 3339 in front; both are in the time zone of the process, which it writes as UTC unless told otherwise.
    private static bool TryReadTime(string line, out DateTimeOffset at)
    {
        var match = Time().Match(line);
        var text = match.Groups[1].Value.Replace('/', '-').Replace('T', ' ');
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out at) && match.Success;
    }

    private static string WithoutTime(string line) => Time().Replace(line, "", 1).Trim();

    [GeneratedRegex(@"^(\d{4}[/-]\d\d[/-]\d\d[ T]\d\d:\d\d:\d\d(?:\.\d{1,7})?(?:Z|[+-]\d\d:\d\d)?)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(@"\[ERR(OR)?\]|permission denied|AccessDenied|not authorized to perform|failed to execute command|exit status [1-9]|command did not", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Trouble();

    [GeneratedRegex(@"\(runner\) executed command|\(child\) .* exited with code 0|command .* succeeded", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Success();
}

/// <summary>What a log tells; null for what it does not.</summary>
internal sealed record LogSummary(DateTimeOffset? ErrorAt, string? Error, DateTimeOffset? SuccessAt);
