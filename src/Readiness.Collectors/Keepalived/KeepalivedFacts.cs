using Readiness.Core.Facts;

namespace Readiness.Collectors.Keepalived;

/// <summary>A Keepalived: its VRRP instances, from its configuration and its dump.</summary>
[FactRecord("keepalived")]
public sealed partial record KeepalivedFacts
{
    /// <summary>Its VRRP instances; only the one that the plan names, where it names one.</summary>
    public FactList<VrrpInstance> Instances { get; init; }

    /// <summary>Health scripts that are defined and tracked by no instance, group or server.</summary>
    public FactList<string> UnusedScripts { get; init; }

    /// <summary>When this node's dump was written, UTC; absent when the plan names none.</summary>
    public Fact<DateTimeOffset> DumpedAt { get; init; }
}
