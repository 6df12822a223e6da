using Readiness.Core.Facts;

namespace Readiness.Collectors.Keepalived;

/// <summary>A health script that a VRRP instance tracks.</summary>
[FactRecord("keepalived.script")]
public sealed partial record VrrpTrackedScript
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What its failure takes off the priority; 0 puts the instance into FAULT.</summary>
    public Fact<long> Weight { get; init; }

    /// <summary>Whether Keepalived uses it.</summary>
    public required bool Used { get; init; }

    /// <summary>Why it does not; absent when it does.</summary>
    public Fact<string> UnusedBecause { get; init; }
}
