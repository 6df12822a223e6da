using Readiness.Core.Facts;

namespace Readiness.Collectors.Consul;

/// <summary>The servers of a Consul datacenter and how they stand, through every agent that the plan lists.</summary>
[FactRecord("consul")]
public sealed partial record ConsulFacts
{
    /// <summary>Where the agents are asked, as <c>host:port</c>.</summary>
    public FactList<string> Addresses { get; init; }

    /// <summary>The site that holds all of these agents, by their addresses; absent when they lie in several, or in none.</summary>
    public Fact<string> Site { get; init; }

    /// <summary>The agents that are asked. One that does not answer leaves its own facts not collected and no others.</summary>
    public FactList<ConsulAgent> Agents { get; init; }

    /// <summary>The address of the leader, as <c>host:port</c> of Raft (<c>status/leader</c>); absent when every agent that answers knows none.</summary>
    public Fact<string> Leader { get; init; }

    /// <summary>The addresses of the Raft peers (<c>status/peers</c>); lost ones stay in it, and before the first start it is empty.</summary>
    public FactList<string> Peers { get; init; }

    /// <summary>The servers (<c>operator/raft/configuration</c>) with what the leader thinks of each (<c>operator/autopilot/health</c>).</summary>
    public FactList<ConsulServer> Servers { get; init; }

    /// <summary>How many more voters may fail before nothing can be decided, as Consul counts (<c>operator/autopilot/health</c>); not collected without a leader.</summary>
    public Fact<long> FailureTolerance { get; init; }

    /// <summary>The agents that gossip knows in the datacenter of those asked (<c>agent/members</c>). An empty list is never taken for one: every agent knows at least itself, so the token was not allowed to see it.</summary>
    public FactList<ConsulMember> Members { get; init; }

    /// <summary>How long the servers wait for a sign of the leader (<c>agent/self</c> of a server, <c>raft_multiplier</c> included); absent when no server of the datacenter was asked.</summary>
    public Fact<TimeSpan> HeartbeatTimeout { get; init; }

    /// <summary>How long a server that stands for election waits for votes (<c>agent/self</c> of a server, <c>raft_multiplier</c> included); absent when no server of the datacenter was asked.</summary>
    public Fact<TimeSpan> ElectionTimeout { get; init; }
}
