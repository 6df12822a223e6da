using Readiness.Collectors.Prometheus.PromQl;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;

namespace Readiness.Collectors.Signals;

/// <summary>What the time until a Prometheus shows a loss to a query is made of: its scrapes, and how far back the query looks.</summary>
internal static class SightTerms
{
    private static readonly Fact<TimeSpan> Nothing = Fact<TimeSpan>.Present(TimeSpan.Zero);

    public static IEnumerable<TimeTerm> Of(PromQuery query, Fact<ScrapeTimes> scraping)
    {
        var interval = scraping.Map(times => times.Interval);
        var timeout = scraping.Map(times => times.Timeout);
        yield return TimeTerm.Of("scrape interval", Nothing, interval.Map(length => length / 2), interval);
        // A dark site answers nothing: the scrape after its loss runs into its timeout.
        yield return TimeTerm.Of("scrape timeout", Nothing, timeout, timeout);
        if (LookBack(query) is { } lookBack) yield return lookBack;
    }

    private static TimeTerm? LookBack(PromQuery query)
    {
        var deciding = query.Selectors.Where(selector => !selector.AsksForAbsence).ToList();
        var shortest = deciding.Select(selector => Forward(selector.Delay)).DefaultIfEmpty().Min();
        var longest = deciding.Select(selector => selector.Window + Forward(selector.Delay)).DefaultIfEmpty().Max();
        return longest == TimeSpan.Zero
            ? null
            : TimeTerm.Of("look-back of the query", Fact<TimeSpan>.Present(shortest), Fact<TimeSpan>.Present(longest), Fact<TimeSpan>.Present(longest));
    }

    private static TimeSpan Forward(TimeSpan delay) => delay > TimeSpan.Zero ? delay : TimeSpan.Zero;
}
