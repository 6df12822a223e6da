namespace Readiness.Core.Facts.Steps;

/// <summary>Something that a watcher asks, or that evaluates the signal itself: one Prometheus, the receiver of a heartbeat, an outside prober.</summary>
[FactRecord("signal.source")]
public sealed partial record SignalSource
{
    /// <summary>The component's name.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is, as <c>host:port</c>.</summary>
    public required string Address { get; init; }

    /// <summary>The site in which it is, by its address, else as claimed; absent when it is a service outside the estate, which no scenario loses.</summary>
    public Fact<string> Site { get; init; }

    /// <summary>Whether it answered.</summary>
    public Fact<bool> Answers { get; init; }

    /// <summary>Whether this source by itself would lead to the signal when what it watches is reported down.</summary>
    public Fact<bool> FiresOnDown { get; init; }

    /// <summary>Why it would not, in one sentence: its alerting rule is not loaded, its check is paused. Absent when nothing more is known than the query.</summary>
    public Fact<string> Trouble { get; init; }
}
