using System.Net;
using Readiness.Collectors.Placement;
using Readiness.Collectors.Prometheus;
using Readiness.Collectors.Prometheus.PromQl;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Signals;

/// <summary>What one Prometheus watches for a query: the targets behind the series that its selectors find, and those whose labels they name.</summary>
internal sealed class WatchedTargets
{
    /// <summary>The scrape targets; not collected when the source's targets are not.</summary>
    public required FactList<PrometheusTarget> Scraped { get; init; }

    /// <summary>Series without a scrape target of this source: federated, pushed, or recorded by a rule.</summary>
    public required FactList<SignalTarget> Foreign { get; init; }

    public static WatchedTargets Of(AskedPrometheus source, PromQuery query, SiteTree sites)
    {
        var targets = source.Facts.Targets;
        var answers = query.Instants.Select(source.Answer).ToList();
        var lost = answers.Select(answer => answer.Samples.IsNotCollected ? answer.Samples.Why : answer.Samples.Incomplete).FirstOrDefault(why => why is not null);
        var series = answers.SelectMany(answer => answer.Samples.Items).Select(sample => sample.Labels.Entries).ToList();
        var owners = series.ToLookup(labels => targets.Items.Any(target => Owns(target, labels)));
        var scraped = targets.Items.Where(target => series.Any(labels => Owns(target, labels)) || query.Selectors.Any(selector => Names(selector, target)));
        return new WatchedTargets
        {
            Scraped = targets.IsPresent ? FactList<PrometheusTarget>.Present([.. scraped], targets.From, targets.Incomplete ?? lost) : targets,
            Foreign = targets.IsPresent
                ? FactList<SignalTarget>.Present([.. owners[false].Select(labels => ForeignTarget(labels, sites))])
                : FactList<SignalTarget>.Missing(targets.IsNotCollected ? targets.Why : NotCollected.NotRequested),
        };
    }

    /// <summary>The targets of all sources, each once; incomplete when a source could not tell its own.</summary>
    public static FactList<SignalTarget> Merge(IReadOnlyList<WatchedTargets> sources)
    {
        var lost = sources.Select(source => source.Scraped.IsNotCollected ? source.Scraped.Why : source.Scraped.Incomplete).FirstOrDefault(why => why is not null);
        if (sources.All(source => !source.Scraped.IsPresent)) return FactList<SignalTarget>.Missing(lost ?? NotCollected.NotRequested);
        var targets = sources
            .SelectMany(source => source.Scraped.Items.Select(target => AsSignalTarget(target, source.Scraped.From)).Concat(source.Foreign.Items))
            .GroupBy(target => target.Name, StringComparer.Ordinal)
            .Select(same => same.FirstOrDefault(target => target.Site.IsPresent) ?? same.First())
            .OrderBy(target => target.Name, StringComparer.Ordinal);
        return FactList<SignalTarget>.Present([.. targets], sources.First(source => source.Scraped.IsPresent).Scraped.From, lost);
    }

    /// <summary>How the target is scraped whose source takes longest to know of its loss: a scrape interval and a scrape that runs into its timeout.</summary>
    public static Fact<ScrapeTimes> Scraping(IReadOnlyList<WatchedTargets> sources)
    {
        var lost = sources.Select(source => source.Scraped.IsNotCollected ? source.Scraped.Why : source.Scraped.Incomplete).FirstOrDefault(why => why is not null);
        if (lost is not null) return Fact<ScrapeTimes>.Missing(lost);
        var targets = sources.SelectMany(source => source.Scraped.Items).ToList();
        if (targets.Count == 0) return Fact<ScrapeTimes>.Missing(NotCollectedReason.Unsupported, "the query selects no scrape target, so nothing bounds how old its series are");
        foreach (var leaf in targets.SelectMany(target => new[] { target.ScrapeInterval, target.ScrapeTimeout }))
            if (!leaf.IsPresent)
                return leaf.Map(_ => default(ScrapeTimes));
        return Fact<ScrapeTimes>.Present(
            targets.Select(target => new ScrapeTimes(target.ScrapeInterval.Value, target.ScrapeTimeout.Value)).MaxBy(times => times.Whole), targets[0].ScrapeInterval.From);
    }

    // A recorded series may carry the job alone.
    private static bool Owns(PrometheusTarget target, IReadOnlyDictionary<string, string> labels)
    {
        var (hasJob, hasInstance) = (labels.TryGetValue("job", out var job), labels.TryGetValue("instance", out var instance));
        return (hasJob || hasInstance) && (!hasJob || job == target.Job) && (!hasInstance || instance == target.Instance);
    }

    // Series vanish with what exports them; the target stays, and the selector still names it.
    private static bool Names(Selector selector, PrometheusTarget target)
    {
        var labels = target.Labels.Entries;
        return selector.Matchers.Any(matcher => matcher is { Operator: "=" or "=~", Label: "job" or "instance" })
            && selector.Matchers.All(matcher => !labels.TryGetValue(matcher.Label, out var value) || matcher.Accepts(value));
    }

    private static SignalTarget AsSignalTarget(PrometheusTarget target, Provenance? from) => new()
    {
        Name = target.Address,
        Site = Placed(target.Site, target.Address),
        Up = target.Health == "unknown" ? Fact<bool>.Missing(NotCollectedReason.Unsupported, $"{target.Address} was not scraped yet") : Fact<bool>.Present(target.Up, from),
    };

    private static Fact<string> Placed(Fact<string> byAddress, string address) => PlacedSite.Of(null, byAddress, $"the target {address}");

    private static SignalTarget ForeignTarget(IReadOnlyDictionary<string, string> labels, SiteTree sites)
    {
        var why = new NotCollected(NotCollectedReason.Unsupported, "the series comes from no scrape target of this Prometheus: federated, pushed or recorded");
        var instance = labels.GetValueOrDefault("instance", "");
        return new SignalTarget
        {
            Name = instance.Length > 0 ? instance : "{" + string.Join(",", labels.OrderBy(label => label.Key, StringComparer.Ordinal).Select(label => $"{label.Key}=\"{label.Value}\"")) + "}",
            Site = !IPEndPoint.TryParse(instance, out var address) ? Fact<string>.Missing(why)
                : sites.SiteOf(address.Address) is { } site ? Fact<string>.Present(site.Name)
                : Placed(Fact<string>.Absent(), instance),
            Up = Fact<bool>.Missing(why),
        };
    }
}
