using System.Text.Json;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Prometheus;

/// <summary>Reads <c>/api/v1/targets</c>.</summary>
internal static class TargetsReader
{
    private const int Limit = 10_000;

    private static readonly NotCollected TooOld = new(NotCollectedReason.Unsupported, "this version of Prometheus does not tell the interval and timeout of a target");

    public static Task<FactList<PrometheusTarget>> ActiveAsync(PrometheusReply reply, Places places, CancellationToken cancellationToken) =>
        reply.ListAsync<PrometheusTarget>("activeTargets", Limit, async items =>
        {
            var watched = items.Select(WatchedAddress.Of).ToList();
            var sites = await places.OfAsync(watched.Select(address => address.Host), cancellationToken).ConfigureAwait(false);
            return [.. items.Zip(watched, (item, address) => Target(item, address, sites[address.Host], reply.From))];
        });

    public static Task<FactList<PrometheusDroppedTarget>> DroppedAsync(PrometheusReply reply) =>
        reply.ListAsync("droppedTargets", Limit, items => Task.FromResult<IReadOnlyList<PrometheusDroppedTarget>>(
        [
            .. items.Select(item => item.Map("discoveredLabels")).Select(labels => new PrometheusDroppedTarget
            {
                Job = labels.GetValueOrDefault("job", ""),
                Address = labels.GetValueOrDefault("__address__", ""),
            }),
        ]));

    private static PrometheusTarget Target(JsonElement item, WatchedAddress watched, Fact<string> site, Provenance? from)
    {
        var labels = item.Map("labels");
        var health = item.Text("health") is "up" or "down" ? item.Text("health")! : "unknown";
        return new PrometheusTarget
        {
            Job = labels.GetValueOrDefault("job", ""),
            Instance = labels.GetValueOrDefault("instance", ""),
            Address = watched.ToString(),
            Site = site,
            ScrapeUrl = watched.ScrapeUrl,
            Up = health == "up",
            Health = health,
            LastError = item.Text("lastError") is { Length: > 0 } error ? Fact<string>.Present(Excerpts.OfScrapeError(error), from) : Fact<string>.Absent(from),
            LastScrape = item.Time("lastScrape") is { } time ? Fact<DateTimeOffset>.Present(time, from) : Fact<DateTimeOffset>.Absent(from),
            ScrapeInterval = Length(item.Duration("scrapeInterval")),
            ScrapeTimeout = Length(item.Duration("scrapeTimeout")),
            Labels = FactMap.Present(labels, from),
        };

        Fact<TimeSpan> Length(TimeSpan? duration) => duration is { } known ? Fact<TimeSpan>.Present(known, from) : Fact<TimeSpan>.Missing(TooOld);
    }
}
