using Readiness.Core.Facts;

namespace Readiness.Collectors.Consul;

/// <summary>An agent that gossip knows.</summary>
[FactRecord("consul.member")]
public sealed partial record ConsulMember
{
    /// <summary>The name of its node.</summary>
    public required string Name { get; init; }

    /// <summary>Its identity; empty when it tells none.</summary>
    public required string Id { get; init; }

    /// <summary>The address at which gossip reaches it.</summary>
    public required string Address { get; init; }

    /// <summary>Whether it is a server.</summary>
    public required bool Server { get; init; }

    /// <summary>What gossip makes of it.</summary>
    [AllowedValues("alive", "leaving", "left", "failed", "unknown")]
    public required string Status { get; init; }
}
