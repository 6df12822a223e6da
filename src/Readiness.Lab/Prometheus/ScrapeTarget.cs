namespace Readiness.Lab.Prometheus;

/// <summary>Something that a Prometheus scrapes.</summary>
/// <param name="Address"><c>host:port</c>.</param>
/// <param name="Up">Whether the newest scrape went well.</param>
internal sealed record ScrapeTarget(string Job, string Address, bool Up);
