using Readiness.Core.Facts;

namespace Readiness.Collectors.Consul;

/// <summary>An agent through which Consul is asked.</summary>
[FactRecord("consul.agent")]
public sealed partial record ConsulAgent
{
    /// <summary>Where it is asked, as <c>host:port</c>.</summary>
    public required string Address { get; init; }

    /// <summary>Its site, by its address; absent when no site has it.</summary>
    public Fact<string> Site { get; init; }

    /// <summary>True when it answered, even with a refusal; not collected, with the reason, when nothing came back.</summary>
    public Fact<bool> Reachable { get; init; }

    /// <summary>The address of the leader that it knows (<c>status/leader</c>); absent when it knows none.</summary>
    public Fact<string> Leader { get; init; }

    /// <summary>The name of its node (<c>agent/self</c>).</summary>
    public Fact<string> Node { get; init; }

    /// <summary>Its datacenter (<c>agent/self</c>).</summary>
    public Fact<string> Datacenter { get; init; }

    /// <summary>Whether it is a server or passes questions on to one (<c>agent/self</c>).</summary>
    public Fact<bool> Server { get; init; }

    /// <summary>Its version (<c>agent/self</c>).</summary>
    public Fact<string> Version { get; init; }
}
