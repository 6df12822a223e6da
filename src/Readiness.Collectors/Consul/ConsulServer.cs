using Readiness.Core.Facts;

namespace Readiness.Collectors.Consul;

/// <summary>A server in the Raft configuration.</summary>
[FactRecord("consul.server")]
public sealed partial record ConsulServer
{
    /// <summary>The name of its node.</summary>
    public required string Name { get; init; }

    /// <summary>Its identity, which survives a change of its address.</summary>
    public required string Id { get; init; }

    /// <summary>Where the other servers reach it, as <c>host:port</c>.</summary>
    public required string Address { get; init; }

    /// <summary>Its site, by its address; absent when no site has it.</summary>
    public Fact<string> Site { get; init; }

    /// <summary>Whether it has a vote.</summary>
    public required bool Voter { get; init; }

    /// <summary>Whether it takes part, as the leader judges (<c>operator/autopilot/health</c>); without a leader only a no is known, of one that gossip calls failed or left.</summary>
    public Fact<bool> Healthy { get; init; }
}
