namespace Readiness.Core.Facts.Steps;

/// <summary>Something that an actor can send users to, and chooses by its own checks: a server behind a proxy.</summary>
[FactRecord("switch.destination")]
public sealed partial record SwitchDestination
{
    /// <summary>Its name, as the actor knows it.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is, as <c>host:port</c>; empty when the actor has no address for it.</summary>
    public required string Address { get; init; }

    /// <summary>The site in which it is, by its address, else as claimed.</summary>
    public Fact<string> Site { get; init; }

    /// <summary>Whether it takes users now, or would when its turn comes: it is healthy, in rotation and has a weight.</summary>
    public Fact<bool> Serves { get; init; }

    /// <summary>Whether the actor stops sending users to it when it is gone; false when nothing checks it.</summary>
    public Fact<bool> LeftWhenLost { get; init; }
}
