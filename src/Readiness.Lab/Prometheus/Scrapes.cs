namespace Readiness.Lab.Prometheus;

/// <summary>When the lab's Prometheus scrapes: every target on the same beat.</summary>
internal static class Scrapes
{
    public const int IntervalSeconds = 15;
    public const int TimeoutSeconds = 10;

    /// <summary>The newest scrape at or before a time, both in seconds since 1970.</summary>
    public static double Last(double now) => Math.Floor(now / IntervalSeconds) * IntervalSeconds;

    public static DateTimeOffset Last(DateTimeOffset now) =>
        DateTimeOffset.FromUnixTimeSeconds((long)Last((double)now.ToUnixTimeSeconds()));
}
