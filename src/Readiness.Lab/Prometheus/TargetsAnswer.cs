using System.Text.Json;

namespace Readiness.Lab.Prometheus;

/// <summary><c>/api/v1/targets</c>.</summary>
internal static class TargetsAnswer
{
    public static void Write(Utf8JsonWriter json, PrometheusSettings settings, DateTimeOffset now)
    {
        json.WriteStartObject();
        json.WriteStartArray("activeTargets");
        foreach (var target in settings.Targets)
            WriteTarget(json, target, now);
        json.WriteEndArray();
        json.WriteStartArray("droppedTargets");
        json.WriteEndArray();
        json.WriteStartObject("droppedTargetCounts");
        foreach (var job in settings.Targets.Select(target => target.Job).Distinct())
            json.WriteNumber(job, 0);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteTarget(Utf8JsonWriter json, ScrapeTarget target, DateTimeOffset now)
    {
        var (interval, timeout) = ($"{Scrapes.IntervalSeconds}s", $"{Scrapes.TimeoutSeconds}s");
        json.WriteStartObject();
        json.WriteStartObject("discoveredLabels");
        json.WriteString("__address__", target.Address);
        json.WriteString("__metrics_path__", "/metrics");
        json.WriteString("__scheme__", "http");
        json.WriteString("__scrape_interval__", interval);
        json.WriteString("__scrape_timeout__", timeout);
        json.WriteString("job", target.Job);
        json.WriteEndObject();
        json.WriteStartObject("labels");
        json.WriteString("instance", target.Address);
        json.WriteString("job", target.Job);
        json.WriteEndObject();
        json.WriteString("scrapePool", target.Job);
        json.WriteString("scrapeUrl", $"http://{target.Address}/metrics");
        json.WriteString("globalUrl", $"http://{target.Address}/metrics");
        json.WriteString("lastError", target.Up ? "" : $"Get \"http://{target.Address}/metrics\": context deadline exceeded");
        json.WriteString("lastScrape", PrometheusTime.Text(Scrapes.Last(now)));
        json.WriteNumber("lastScrapeDuration", target.Up ? 0.004 : Scrapes.TimeoutSeconds);
        json.WriteString("health", target.Up ? "up" : "down");
        json.WriteString("scrapeInterval", interval);
        json.WriteString("scrapeTimeout", timeout);
        json.WriteEndObject();
    }
}
