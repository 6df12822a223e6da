using Readiness.Core.Facts;

namespace Readiness.Collectors.Etcd;

/// <summary>The state of an etcd cluster, from every member that the plan lists.</summary>
[FactRecord("etcd")]
public sealed partial record EtcdFacts
{
    /// <summary>Where the members are asked, as <c>host:port</c>.</summary>
    public FactList<string> Addresses { get; init; }

    /// <summary>The site that holds all endpoints, by their addresses; absent when they lie in several, or in none.</summary>
    public Fact<string> Site { get; init; }

    /// <summary>The endpoints of the plan, each with what the member behind it says. One that does not answer leaves its own facts not collected and no others.</summary>
    public FactList<EtcdEndpoint> Endpoints { get; init; }

    /// <summary>The clusters to which the endpoints that answer belong, each once, as hexadecimal digits (<c>header.cluster_id</c>). More than one means that two decide.</summary>
    public FactList<string> ClusterIds { get; init; }

    /// <summary>The cluster's members (<c>cluster/member/list</c>), as the most advanced of those that answer lists them; not collected when none answers.</summary>
    public FactList<EtcdMember> Members { get; init; }

    /// <summary>The alarms that are raised, each once: <c>NOSPACE</c>, <c>CORRUPT</c>. From the status of those that answer, since the alarm call itself needs a quorum.</summary>
    public FactList<string> Alarms { get; init; }
}
