using System.Globalization;
using System.Text.RegularExpressions;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Haproxy;

/// <summary>Reads which version runs and since when.</summary>
/// <param name="StartedAt">UTC.</param>
internal sealed partial record ProcessFacts(Fact<string> Version, Fact<DateTimeOffset> StartedAt)
{
    public static ProcessFacts Lost(NotCollected why) => new(Fact<string>.Missing(why), Fact<DateTimeOffset>.Missing(why));

    /// <summary>From <c>show info</c>: lines of <c>Name: value</c>.</summary>
    public static ProcessFacts OfInfo(RuntimeAnswer info)
    {
        if (info.Why is { } why) return Lost(why);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in info.Text.Split('\n').Select(line => line.Split(": ", 2)).Where(pair => pair.Length == 2)) values[pair[0].Trim()] = pair[1].Trim();
        var malformed = new NotCollected(NotCollectedReason.Malformed, $"{RuntimeSocket.Info}: the answer does not tell it");
        return new ProcessFacts(
            values.TryGetValue("Version", out var version) ? Fact<string>.Present(version, info.From) : Fact<string>.Missing(malformed),
            Number("Start_time_sec") is { } start ? Fact<DateTimeOffset>.Present(DateTimeOffset.FromUnixTimeSeconds(start), info.From)
                : Number("Uptime_sec") is { } uptime ? Fact<DateTimeOffset>.Present(info.From!.ObservedAt - TimeSpan.FromSeconds(uptime), info.From)
                : Fact<DateTimeOffset>.Missing(malformed));

        long? Number(string name) =>
            values.TryGetValue(name, out var text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 253_402_300_800 ? number : null;
    }

    /// <summary>From the statistics page: its title and its line on uptime.</summary>
    public static ProcessFacts OfPage(RuntimeAnswer page)
    {
        if (page.Why is { } why) return Lost(why);
        var version = VersionOnPage().Match(page.Text);
        var uptime = UptimeOnPage().Match(page.Text);
        return new ProcessFacts(
            version.Success ? Fact<string>.Present(version.Groups[1].Value, page.From) : Fact<string>.Missing(NotCollectedReason.Unsupported, "the statistics page does not show the version (stats hide-version)"),
            uptime.Success ? Fact<DateTimeOffset>.Present(page.From!.ObservedAt - Span(uptime), page.From) : Fact<DateTimeOffset>.Missing(NotCollectedReason.Malformed, "the statistics page does not show the uptime"));
    }

    private static TimeSpan Span(Match uptime) => new(Part(uptime, 1), Part(uptime, 2), Part(uptime, 3), Part(uptime, 4));

    private static int Part(Match uptime, int group) => int.Parse(uptime.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"HAProxy version ([^\s,<]{1,64}), released", RegexOptions.CultureInvariant)]
    private static partial Regex VersionOnPage();

    [GeneratedRegex(@"uptime = </b> (\d{1,6})d (\d{1,2})h(\d{2})m(\d{2})s", RegexOptions.CultureInvariant)]
    private static partial Regex UptimeOnPage();
}
