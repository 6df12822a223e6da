using Readiness.Collectors.Prometheus;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Tests.FailoverMonitor;

/// <summary>Builds what was heard from a Prometheus.</summary>
internal static class Heard
{
    public static NotCollected Lost { get; } = new(NotCollectedReason.Timeout, "no answer");

    public static PrometheusFacts From(string? site, IReadOnlyList<PrometheusTarget> targets, params IReadOnlyList<PrometheusAnswer> answers) => new()
    {
        Site = site is null ? Fact<string>.Absent() : Fact<string>.Present(site),
        Reachable = Fact<bool>.Present(true),
        Targets = FactList<PrometheusTarget>.Present(targets),
        Answers = FactList<PrometheusAnswer>.Present(answers),
    };

    public static PrometheusTarget Target(string job, string address, string? site, double interval = 15, double timeout = 10, string health = "up") => new()
    {
        Job = job,
        Instance = address,
        Address = address,
        Site = site is null ? Fact<string>.Absent() : Fact<string>.Present(site),
        ScrapeUrl = $"http://{address}/metrics",
        Up = health == "up",
        Health = health,
        ScrapeInterval = Fact<TimeSpan>.Present(TimeSpan.FromSeconds(interval)),
        ScrapeTimeout = Fact<TimeSpan>.Present(TimeSpan.FromSeconds(timeout)),
        Labels = FactMap.Present(new Dictionary<string, string> { ["job"] = job, ["instance"] = address }),
    };

    /// <summary>A vector; each series given by its labels as <c>name=value</c> pairs separated by commas.</summary>
    public static PrometheusAnswer Vector(string query, params IReadOnlyList<string> series) => new()
    {
        Query = query,
        ResultType = Fact<string>.Present("vector"),
        Series = Fact<long>.Present(series.Count),
        Samples = FactList<PrometheusSample>.Present([.. series.Select(labels => Sample(labels, 1))]),
    };

    /// <summary>The answer to <c>count(…)</c>.</summary>
    public static PrometheusAnswer Count(string query, long count) => count == 0
        ? Vector($"count({query})")
        : Vector($"count({query})", "") with { Samples = FactList<PrometheusSample>.Present([Sample("", count)]) };

    public static PrometheusAnswer Nothing(string query) => PrometheusAnswer.Missing(query, Lost);

    private static PrometheusSample Sample(string labels, double value) => new()
    {
        Labels = FactMap.Present(labels.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1])),
        Value = Fact<double>.Present(value),
    };
}
