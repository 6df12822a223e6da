using Readiness.Core.Settings;

namespace Readiness.Core.Plans.Reading.Keys;

/// <summary>An actor changes something so that users reach the standby.</summary>
[Settings]
public sealed partial record SwitchKeys
{
    /// <summary>The component that acts.</summary>
    public required ComponentReference By { get; init; }

    /// <summary>The component that is changed. Left out for an actor that steers users by itself: a proxy that leaves a dead server, a VRRP address.</summary>
    public ComponentReference? Change { get; init; }

    /// <summary>What it points to afterwards: addresses or names at the standby.</summary>
    public IReadOnlyList<string> To { get; init; } = [];
}
