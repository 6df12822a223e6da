using Readiness.Core.Facts;

namespace Readiness.Collectors.Keepalived;

/// <summary>Another node of a VRRP instance.</summary>
[FactRecord("keepalived.peer")]
public sealed partial record VrrpPeer
{
    /// <summary>Its address.</summary>
    public required string Address { get; init; }

    /// <summary>The site of that address; absent when no site has it.</summary>
    public Fact<string> Site { get; init; }
}
