using Readiness.Collectors.Prometheus.PromQl;
using Readiness.Collectors.Signals;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;

namespace Readiness.Collectors.FailoverMonitor;

/// <summary>What the time until a polling monitor gives its signal is made of. The parts add up to <see cref="DetectionTime"/>.</summary>
internal static class DetectionTerms
{
    private static readonly Fact<TimeSpan> Nothing = Fact<TimeSpan>.Present(TimeSpan.Zero);

    /// <summary>While a source is left: it must see the loss, and the monitor must ask it often enough.</summary>
    public static FactList<TimeTerm> ByAnswer(PromQuery query, FailoverMonitorFacts monitor, Fact<ScrapeTimes> scraping) =>
        FactList<TimeTerm>.Present([.. SightTerms.Of(query, scraping), .. Polls(monitor)]);

    /// <summary>When no source answers: the monitor's own questions must run into their timeout, often enough.</summary>
    public static FactList<TimeTerm> BySilence(FailoverMonitorFacts monitor)
    {
        var timeout = monitor.Timeout.IsAbsent
            ? Fact<TimeSpan>.Missing(NotCollectedReason.Undeclared, "the plan does not say how long the monitor waits for an answer (timeout)")
            : monitor.Timeout;
        return FactList<TimeTerm>.Present([.. Polls(monitor), TimeTerm.Of("timeout of a question", Nothing, timeout, timeout)]);
    }

    private static IEnumerable<TimeTerm> Polls(FailoverMonitorFacts monitor)
    {
        var every = monitor.Every.IsAbsent
            ? Fact<TimeSpan>.Missing(NotCollectedReason.Undeclared, "the plan does not say how often the monitor asks (every)")
            : monitor.Every;
        yield return TimeTerm.Of("wait for the next question", Nothing, every.Map(length => length / 2), every);
        if (monitor.Confirmations.ValueOr(2) > 1)
            yield return TimeTerm.Always("confirmations", every.IsPresent ? monitor.Confirmations.Map(confirmations => every.Value * (confirmations - 1)) : every);
    }
}
