using Readiness.Core.Facts;

namespace Readiness.Collectors.FailoverMonitor;

/// <summary>A failover monitor as the plan declares it, with what can be read from its query.</summary>
[FactRecord("failover-monitor")]
public sealed partial record FailoverMonitorFacts
{
    /// <summary>The Prometheus components that it asks.</summary>
    public FactList<string> Asks { get; init; }

    /// <summary>The query.</summary>
    public Fact<string> Query { get; init; }

    /// <summary>The series that the query selects, each selector by itself: <c>up{job="ecs-main"}</c>. Not collected when the query cannot be read.</summary>
    public FactList<string> Selectors { get; init; }

    /// <summary>The time between two questions; absent when the plan does not say.</summary>
    public Fact<TimeSpan> Every { get; init; }

    /// <summary>How many results in a row it takes.</summary>
    public Fact<long> Confirmations { get; init; }

    /// <summary>How long it waits for an answer; absent when the plan does not say.</summary>
    public Fact<TimeSpan> Timeout { get; init; }

    /// <summary>What it makes of a Prometheus that does not answer; absent when the plan does not say.</summary>
    [AllowedValues("healthy", "down", "alert")]
    public Fact<string> OnError { get; init; }
}
