using Readiness.Collectors.Prometheus.PromQl;
using Readiness.Core.Facts;

namespace Readiness.Collectors.FailoverMonitor;

/// <summary>How long a monitor that polls takes to give its signal after the loss, by the settings alone.</summary>
/// <remarks>
/// Only for a query that fires when its targets are reported down: how soon series vanish depends on discovery, and nothing bounds that.
/// The time that one poll's own HTTP request takes is not declared anywhere and not counted.
/// </remarks>
internal static class DetectionTime
{
    /// <summary><c>offset + (confirmations − 1) × every</c>: the scrape comes right after the loss and is refused at once, the first poll right after the scrape.</summary>
    public static Fact<TimeSpan> AtBest(PromQuery query, FailoverMonitorFacts monitor, Fact<bool> firesOnDown) =>
        Polls(monitor, firesOnDown, confirmations => confirmations - 1)
            .Map(polls => polls + Deciding(query).Select(selector => Forward(selector.Delay)).DefaultIfEmpty().Min());

    /// <summary><c>scrape interval + scrape timeout + window + offset + confirmations × every</c>: the loss comes right after a scrape, the next one hangs until its
    /// timeout, the result changes only when the whole window has passed, and the scrape ends right after a poll. Each term is the greatest of all targets or selectors.</summary>
    public static Fact<TimeSpan> AtWorst(PromQuery query, FailoverMonitorFacts monitor, Fact<bool> firesOnDown, Fact<TimeSpan> sampling)
    {
        var polls = Polls(monitor, firesOnDown, confirmations => confirmations);
        if (!polls.IsPresent) return polls;
        var looksBack = Deciding(query).Select(selector => selector.Window + Forward(selector.Delay)).DefaultIfEmpty().Max();
        return sampling.Map(sampled => sampled + looksBack + polls.Value);
    }

    private static Fact<TimeSpan> Polls(FailoverMonitorFacts monitor, Fact<bool> firesOnDown, Func<long, long> polls)
    {
        if (!firesOnDown.IsPresent) return firesOnDown.Map(_ => TimeSpan.Zero);
        if (!firesOnDown.Value) return Missing("the signal is not given when its targets are reported down, so no interval bounds its delay");
        if (!monitor.Every.IsPresent) return monitor.Every.IsAbsent ? Missing("the plan does not say how often the monitor asks (every)") : monitor.Every;
        return monitor.Confirmations.Map(confirmations => monitor.Every.Value * polls(confirmations));
    }

    private static IEnumerable<Selector> Deciding(PromQuery query) => query.Selectors.Where(selector => !selector.AsksForAbsence);

    private static TimeSpan Forward(TimeSpan delay) => delay > TimeSpan.Zero ? delay : TimeSpan.Zero;

    private static Fact<TimeSpan> Missing(string detail) => Fact<TimeSpan>.Missing(NotCollectedReason.Unsupported, detail);
}
