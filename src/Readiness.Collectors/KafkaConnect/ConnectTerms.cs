using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;

namespace Readiness.Collectors.KafkaConnect;

/// <summary>What the age of a copy made by connectors is made of.</summary>
/// <remarks>
/// As a rule <c>lag + sampling + poll</c>, and with a sink <c>+ sink lag + flush</c>; at worst a task fails and somebody has to restart it, since nothing else does.
/// </remarks>
internal static class ConnectTerms
{
    private static readonly Fact<TimeSpan> Nothing = Fact<TimeSpan>.Present(TimeSpan.Zero);
    private static readonly TimeSpan DefaultPoll = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan DefaultFlush = TimeSpan.FromSeconds(60);

    public static FactList<TimeTerm> Of(KafkaConnectSettings settings, KafkaConnector? source, Fact<TimeSpan> lag, Fact<TimeSpan> sinkLag, Fact<TimeSpan> sampling)
    {
        var restart = settings.RestartTime is { } declared
            ? Fact<TimeSpan>.Present(declared)
            : Fact<TimeSpan>.Missing(NotCollectedReason.Undeclared, "nothing restarts a task that has failed, and the plan does not say how long that takes (restart-time)");
        List<TimeTerm> terms = [TimeTerm.Always("lag of the connector", lag), TimeTerm.Of("sampling of the lag", Nothing, sampling, sampling), Poll(source)];
        if (settings.Sink is not null)
        {
            terms.Add(TimeTerm.Always("lag of the sink", sinkLag));
            terms.Add(Known("flush of the sink", settings.FlushInterval, DefaultFlush, "Kafka's default of offset.flush.interval.ms"));
        }

        return FactList<TimeTerm>.Present([.. terms, TimeTerm.Of("restart of a failed task", Nothing, Nothing, restart)]);
    }

    /// <summary>The sum of one bound; not collected, for the first reason, when a part of it is not.</summary>
    public static Fact<TimeSpan> Sum(FactList<TimeTerm> terms, Func<TimeTerm, Fact<TimeSpan>> bound)
    {
        var sum = Fact<TimeSpan>.Present(TimeSpan.Zero, terms.Items.Select(bound).FirstOrDefault(part => part.From is not null).From);
        foreach (var part in terms.Items.Select(bound))
        {
            if (!part.IsPresent) return part;
            sum = sum.Map(so => so + part.Value);
        }

        return sum;
    }

    private static TimeTerm Poll(KafkaConnector? source)
    {
        if (source is null || source.PollInterval.IsNotCollected)
        {
            var why = source?.PollInterval.Why ?? new NotCollected(NotCollectedReason.Failed, "the connector was not read");
            return TimeTerm.Of("poll interval of the connector", Nothing, Fact<TimeSpan>.Missing(why), Fact<TimeSpan>.Missing(why));
        }

        return Known("poll interval of the connector", source.PollInterval.IsPresent ? source.PollInterval.Value : null, DefaultPoll, "Debezium's default of poll.interval.ms");
    }

    private static TimeTerm Known(string name, TimeSpan? said, TimeSpan otherwise, string whose)
    {
        var length = Fact<TimeSpan>.Present(said ?? otherwise);
        var term = TimeTerm.Of(name, Nothing, length, length);
        return said is null ? term with { Assumed = Fact<string>.Present(whose) } : term;
    }
}
