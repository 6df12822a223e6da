using Readiness.Collectors.Prometheus.PromQl;
using Readiness.Collectors.Signals;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;

namespace Readiness.Collectors.KafkaConnect;

/// <summary>What the Prometheus components of the plan say to the queries of a connector.</summary>
internal sealed class MeasuredLag(KafkaConnectSettings settings, StepContext context)
{
    private readonly IReadOnlyList<AskedPrometheus> _asked = [.. settings.Asks.Select(asked => AskedPrometheus.Of(asked.Name, context))];

    /// <summary>How far the source connector is behind its database.</summary>
    public Fact<TimeSpan> Source => Lag(settings.Lag, "lag");

    /// <summary>How far the sink is behind Kafka; absent when the plan names no sink.</summary>
    public Fact<TimeSpan> Sink => settings.Sink is null ? Fact<TimeSpan>.Absent() : Lag(settings.SinkLag, "sink-lag");

    /// <summary>Whether the source connector has a connection to its database.</summary>
    public Fact<bool> Connected
    {
        get
        {
            var values = Values(settings.Lag is null ? [] : ConnectorMetrics.Connected(settings.Lag), "Connected");
            return values.Map(all => all.All(value => value >= 1));
        }
    }

    /// <summary>How long ago the source connector read its last event.</summary>
    public Fact<TimeSpan> SinceLastEvent => Values(settings.Lag is null ? [] : ConnectorMetrics.SinceLastEvent(settings.Lag), "MilliSecondsSinceLastEvent") switch
    {
        { IsPresent: true } values when values.Value.Min() < 0 => Fact<TimeSpan>.Missing(NotCollectedReason.Unsupported, "the connector has read no event since its start"),
        var values => values.Map(all => TimeSpan.FromMilliseconds(all.Max())),
    };

    /// <summary>How old a sample of the queries may be: the longest scrape interval of what they select.</summary>
    public Fact<TimeSpan> Sampling()
    {
        var longest = Fact<TimeSpan>.Missing(Undeclared("lag"));
        foreach (var text in settings.Sink is null ? new[] { settings.Lag } : [settings.Lag, settings.SinkLag])
        {
            if (text is null || _asked.Count == 0) return Fact<TimeSpan>.Missing(Undeclared(text is null && settings.Lag is not null ? "sink-lag" : "lag"));
            if (!PromQuery.TryRead(text, out var query, out var error)) return Fact<TimeSpan>.Missing(error.AsReason());
            var interval = WatchedTargets.Scraping([.. _asked.Select(asked => WatchedTargets.Of(asked, query, context.Sites))]).Map(times => times.Interval);
            if (!interval.IsPresent) return interval;
            if (!longest.IsPresent || interval.Value > longest.Value) longest = interval;
        }

        return longest;
    }

    /// <summary>The queries that must be put.</summary>
    public static IEnumerable<string> Queries(KafkaConnectSettings settings)
    {
        foreach (var text in new[] { settings.Lag, settings.SinkLag }.OfType<string>())
        {
            yield return text;
            if (!PromQuery.TryRead(text, out var query, out _)) continue;
            foreach (var instant in query.Instants) yield return instant;
        }

        if (settings.Lag is null) yield break;
        foreach (var sister in ConnectorMetrics.Connected(settings.Lag).Concat(ConnectorMetrics.SinceLastEvent(settings.Lag))) yield return sister;
    }

    private Fact<TimeSpan> Lag(string? query, string key)
    {
        if (query is null || _asked.Count == 0) return Fact<TimeSpan>.Missing(Undeclared(key));
        var values = Values([query], key);
        // Debezium says -1 until it has read its first event.
        if (values.IsPresent && values.Value.Min() < 0) return Fact<TimeSpan>.Missing(NotCollectedReason.Unsupported, $"{key} is {values.Value.Min():0}: the connector has read no event since its start");
        return values.Map(all => TimeSpan.FromMilliseconds(all.Max()));
    }

    // Of several servers that know the metric the worst value counts; one that does not answer takes nothing away from what another says.
    private Fact<IReadOnlyList<double>> Values(IReadOnlyList<string> queries, string what)
    {
        var values = new List<double>();
        Provenance? from = null;
        NotCollected? lost = null;
        foreach (var query in queries)
        {
            var before = values.Count;
            foreach (var samples in _asked.Select(asked => asked.Answer(query).Samples))
            {
                lost = samples.IsNotCollected ? samples.Why : samples.Incomplete ?? lost;
                if (samples.Items.FirstOrDefault(sample => !sample.Value.IsPresent) is not null) return Fact<IReadOnlyList<double>>.Missing(NotCollectedReason.Unsupported, $"{what} is not a number");
                values.AddRange(samples.Items.Select(sample => sample.Value.Value));
                from ??= samples.From;
            }

            if (values.Count == before) return Fact<IReadOnlyList<double>>.Missing(lost ?? new NotCollected(NotCollectedReason.Unsupported, $"the query for {what} has no result: {query}"));
        }

        return values.Count > 0
            ? Fact<IReadOnlyList<double>>.Present(values, from)
            : Fact<IReadOnlyList<double>>.Missing(NotCollectedReason.Unsupported, $"what the plan asks for as lag has no sister {what}: it is not named as Debezium names it");
    }

    private static NotCollected Undeclared(string key) => new(NotCollectedReason.Undeclared, $"the plan does not say how the lag is measured: give it asks and {key}");
}
