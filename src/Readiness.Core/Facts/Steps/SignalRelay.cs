namespace Readiness.Core.Facts.Steps;

/// <summary>Something that carries a signal from its sources to whoever acts on it: one Alertmanager.</summary>
[FactRecord("signal.relay")]
public sealed partial record SignalRelay
{
    /// <summary>The component's name.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is, as <c>host:port</c>.</summary>
    public required string Address { get; init; }

    /// <summary>The site in which it is, by its address, else as claimed.</summary>
    public Fact<string> Site { get; init; }

    /// <summary>Whether it answered.</summary>
    public Fact<bool> Answers { get; init; }

    /// <summary>The names of the sources that hand their signal to it.</summary>
    public FactList<string> HearsFrom { get; init; }

    /// <summary>Whether it would pass the signal on to somebody, as it is configured and muted now.</summary>
    public Fact<bool> Delivers { get; init; }

    /// <summary>What keeps it from passing the signal on, in one word; absent when nothing does.</summary>
    [AllowedValues("silenced", "inhibited", "muted", "routed-nowhere", "other-receiver")]
    public Fact<string> Obstacle { get; init; }

    /// <summary>The same in one sentence; absent when nothing does.</summary>
    public Fact<string> Trouble { get; init; }

    /// <summary>Where it passes the signal on to; one that is left is enough.</summary>
    public FactList<SignalReceiver> Receivers { get; init; }
}
