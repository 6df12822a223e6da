namespace Readiness.Collectors.Signals;

/// <summary>How a target is scraped.</summary>
/// <param name="Interval">Between two scrapes.</param>
/// <param name="Timeout">After which a scrape counts as failed.</param>
internal readonly record struct ScrapeTimes(TimeSpan Interval, TimeSpan Timeout)
{
    public TimeSpan Whole => Interval + Timeout;
}
