using Readiness.Core.Facts;

namespace Readiness.Collectors.Etcd;

/// <summary>One endpoint of the plan and the member behind it.</summary>
[FactRecord("etcd.endpoint")]
public sealed partial record EtcdEndpoint
{
    /// <summary>Where it is asked, as <c>host:port</c>.</summary>
    public required string Address { get; init; }

    /// <summary>Its site, by its address; absent when no site has it.</summary>
    public Fact<string> Site { get; init; }

    /// <summary>True when it answered, even with a refusal; not collected, with the reason, when nothing came back.</summary>
    public Fact<bool> Reachable { get; init; }

    /// <summary>The cluster that it belongs to, as hexadecimal digits (<c>header.cluster_id</c> of <c>maintenance/status</c>).</summary>
    public Fact<string> ClusterId { get; init; }

    /// <summary>The member behind it, as hexadecimal digits, which is how etcd's own tools write it (<c>header.member_id</c>).</summary>
    public Fact<string> MemberId { get; init; }

    /// <summary>The version (<c>version</c>).</summary>
    public Fact<string> Version { get; init; }

    /// <summary>The identity of the leader that it follows (<c>leader</c>); absent when it knows none. For an election timeout after a loss it may still name the lost one.</summary>
    public Fact<string> Leader { get; init; }

    /// <summary>Whether a read that needs the quorum succeeds through it (<c>GET /health</c>). Also false while an alarm is raised.</summary>
    public Fact<bool> Healthy { get; init; }

    /// <summary>Whether it only learns and has no vote (<c>isLearner</c>).</summary>
    public Fact<bool> Learner { get; init; }

    /// <summary>The election term (<c>raftTerm</c>).</summary>
    public Fact<long> Term { get; init; }

    /// <summary>How far its log reaches (<c>raftIndex</c>).</summary>
    public Fact<long> LogIndex { get; init; }

    /// <summary>How much of its log it has applied (<c>raftAppliedIndex</c>).</summary>
    public Fact<long> AppliedIndex { get; init; }

    /// <summary>The size of its database in bytes (<c>dbSize</c>).</summary>
    public Fact<long> DatabaseSize { get; init; }

    /// <summary>How many of these bytes hold data; the rest is freed by defragmenting (<c>dbSizeInUse</c>).</summary>
    public Fact<long> DatabaseSizeInUse { get; init; }

    /// <summary>The size in bytes at which it refuses to write (<c>dbSizeQuota</c> from version 3.6 on, else <c>etcd_server_quota_backend_bytes</c> of <c>GET /metrics</c>).</summary>
    public Fact<long> Quota { get; init; }

    /// <summary>What it complains of (<c>errors</c>): <c>etcdserver: no leader</c>, alarms.</summary>
    public FactList<string> Errors { get; init; }

    /// <summary>The identities of the members to which it holds a connection (<c>etcd_network_active_peers</c> of <c>GET /metrics</c>); the leader's tell who takes part.</summary>
    public FactList<string> ActivePeers { get; init; }
}
