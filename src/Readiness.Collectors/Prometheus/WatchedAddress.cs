using System.Text.Json;
using Readiness.Collectors.Transport;

namespace Readiness.Collectors.Prometheus;

/// <summary>What a target watches: where the scrape goes, unless that is an exporter that probes what its <c>target</c> parameter names.</summary>
internal sealed record WatchedAddress(string Host, int Port, string ScrapeUrl)
{
    public static WatchedAddress Of(JsonElement target)
    {
        if (!Uri.TryCreate(target.Text("scrapeUrl"), UriKind.Absolute, out var scrape)) return new WatchedAddress("", 0, "");
        var printable = Endpoints.Printable(scrape);
        return Probed(scrape) is { } probed
            ? new WatchedAddress(probed.DnsSafeHost, probed.Port, printable)
            : new WatchedAddress(scrape.DnsSafeHost, scrape.Port, printable);
    }

    public override string ToString() => (Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host) + (Port > 0 ? $":{Port}" : "");

    private static Uri? Probed(Uri scrape)
    {
        foreach (var parameter in scrape.Query.TrimStart('?').Split('&'))
        {
            if (!parameter.StartsWith("target=", StringComparison.Ordinal)) continue;
            var text = Uri.UnescapeDataString(parameter["target=".Length..].Replace('+', ' '));
            return Uri.TryCreate(text.Contains("://", StringComparison.Ordinal) ? text : $"probe://{text}", UriKind.Absolute, out var probed) && probed.Host.Length > 0
                ? probed
                : null;
        }

        return null;
    }
}
