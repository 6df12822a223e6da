using Readiness.Core.Facts;

namespace Readiness.Collectors.Prometheus;

/// <summary>Something that a Prometheus scrapes.</summary>
[FactRecord("prometheus.target")]
public sealed partial record PrometheusTarget
{
    /// <summary>The label <c>job</c>.</summary>
    public required string Job { get; init; }

    /// <summary>The label <c>instance</c>.</summary>
    public required string Instance { get; init; }

    /// <summary>What is watched, as <c>host:port</c>: where the scrape goes, or, through a probing exporter, what that one is asked to probe.</summary>
    public required string Address { get; init; }

    /// <summary>The site of what is watched, by its address; absent when no site has it.</summary>
    public Fact<string> Site { get; init; }

    /// <summary>Where the scrape goes, without user information and query.</summary>
    public required string ScrapeUrl { get; init; }

    /// <summary>Whether the last scrape succeeded.</summary>
    public required bool Up { get; init; }

    /// <summary>What the server says of it: <c>unknown</c> until the first scrape.</summary>
    [AllowedValues("up", "down", "unknown")]
    public required string Health { get; init; }

    /// <summary>Why the last scrape failed; absent when it succeeded.</summary>
    public Fact<string> LastError { get; init; }

    /// <summary>When the last scrape began; absent before the first.</summary>
    public Fact<DateTimeOffset> LastScrape { get; init; }

    /// <summary>The time between two scrapes of this target.</summary>
    public Fact<TimeSpan> ScrapeInterval { get; init; }

    /// <summary>The limit of one scrape of this target.</summary>
    public Fact<TimeSpan> ScrapeTimeout { get; init; }

    /// <summary>The target's labels, which its series carry.</summary>
    public FactMap Labels { get; init; }
}
