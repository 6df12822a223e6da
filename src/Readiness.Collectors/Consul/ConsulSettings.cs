using Readiness.Core.Settings;

namespace Readiness.Collectors.Consul;

/// <summary>The servers of one Consul datacenter, asked through one or several agents.</summary>
[Settings("consul")]
public sealed partial record ConsulSettings
{
    /// <summary>The agents that are asked: <c>http://10.10.0.31:8500</c>. One is enough while it answers; better one in each site.</summary>
    public required IReadOnlyList<string> Endpoints { get; init; }

    /// <summary>The datacenter whose servers vote; the agents' own when left out.</summary>
    public string? Datacenter { get; init; }

    /// <summary>A token that may read: <c>operator = "read"</c>, <c>agent_prefix "" read</c>, <c>node_prefix "" read</c>.</summary>
    public Secret? Token { get; init; }

    /// <summary>The path of a PEM file with the private authority that signed the agents' certificates.</summary>
    public string? Ca { get; init; }

    /// <summary>The path of a PEM file with our client certificate, where the agents ask for one.</summary>
    public string? Cert { get; init; }

    /// <summary>The path of a PEM file with the key of that certificate; the certificate's own file when left out.</summary>
    public string? Key { get; init; }
}
