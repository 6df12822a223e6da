namespace Readiness.Collectors.Prometheus;

/// <summary>Texts from elsewhere, cut to what a report can show.</summary>
internal static class Excerpts
{
    private const int MaxLength = 300;

    public static string Of(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.Length <= MaxLength ? line : line[..MaxLength] + "…";
    }

    /// <summary>Why a scrape failed, without the URL before it, whose query may hold a secret.</summary>
    public static string OfScrapeError(string text) => Of(text.StartsWith("Get \"", StringComparison.Ordinal) && text.IndexOf("\": ", StringComparison.Ordinal) is > 0 and var end
        ? text[(end + 3)..]
        : text);
}
