namespace Readiness.Core.Facts.Steps;

/// <summary>Something that a watcher asks: one Prometheus.</summary>
[FactRecord("signal.source")]
public sealed partial record SignalSource
{
    /// <summary>The component's name.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is, as <c>host:port</c>.</summary>
    public required string Address { get; init; }

    /// <summary>The site in which it is, by its address, else as claimed.</summary>
    public Fact<string> Site { get; init; }

    /// <summary>Whether it answered.</summary>
    public Fact<bool> Answers { get; init; }
}
