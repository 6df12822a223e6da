using Readiness.Collectors.Prometheus.PromQl;

namespace Readiness.Collectors.KafkaConnect;

/// <summary>The metrics that stand beside a connector's lag, by the name under which the plan asks for the lag. Exporters spell these names in several ways.</summary>
internal static class ConnectorMetrics
{
    private static readonly (string Lag, string Connected, string SinceLastEvent)[] Spellings =
    [
        ("MilliSecondsBehindSource", "Connected", "MilliSecondsSinceLastEvent"),
        ("millisecondsbehindsource", "connected", "millisecondssincelastevent"),
        ("milliseconds_behind_source", "connected", "milliseconds_since_last_event"),
        ("milli_seconds_behind_source", "connected", "milli_seconds_since_last_event"),
    ];

    /// <summary>The selectors for whether the connector has a connection to its database; empty when the query's names are of another spelling.</summary>
    public static IReadOnlyList<string> Connected(string lag) => Sisters(lag, spelling => spelling.Connected);

    /// <summary>The selectors for how many milliseconds ago it read its last event; empty when the query's names are of another spelling.</summary>
    public static IReadOnlyList<string> SinceLastEvent(string lag) => Sisters(lag, spelling => spelling.SinceLastEvent);

    private static IReadOnlyList<string> Sisters(string lag, Func<(string Lag, string Connected, string SinceLastEvent), string> pick)
    {
        if (!PromQuery.TryRead(lag, out var query, out _)) return [];
        var sisters = new List<string>();
        foreach (var selector in query.Selectors)
            foreach (var spelling in Spellings)
                if (selector.Metric is { } metric && metric.Contains(spelling.Lag, StringComparison.Ordinal) && selector.Body.StartsWith(metric, StringComparison.Ordinal))
                    sisters.Add(metric.Replace(spelling.Lag, pick(spelling), StringComparison.Ordinal) + selector.Instant[metric.Length..]);
        return [.. sisters.Distinct(StringComparer.Ordinal)];
    }
}
