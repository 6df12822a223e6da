using Readiness.Core.Facts;

namespace Readiness.Collectors.Etcd;

/// <summary>Whether a member takes part: by what it says itself, else by whether the leader holds a connection to it.</summary>
internal sealed class MemberHealth(EtcdFacts etcd)
{
    public Fact<bool> Of(EtcdMember member)
    {
        if (!member.Started) return Fact<bool>.Present(false, etcd.Members.From);
        if (etcd.Endpoints.Items.FirstOrDefault(endpoint => endpoint.MemberId.ValueOr(null) == member.Id) is { } own)
            return own.Leader.IsNotCollected ? Fact<bool>.Missing(own.Leader.Why) : Fact<bool>.Present(own.Leader.IsPresent, own.Leader.From);
        // From here it cannot be asked, and the fault may lie between us and it; the leader knows whether it follows.
        var leader = etcd.Endpoints.Items.FirstOrDefault(endpoint => endpoint.ActivePeers.IsPresent && endpoint.MemberId.IsPresent && endpoint.MemberId.Value == endpoint.Leader.ValueOr(null));
        if (leader is not null) return Fact<bool>.Present(leader.ActivePeers.Items.Contains(member.Id), leader.ActivePeers.From);
        return Fact<bool>.Missing(Silent(member)?.MemberId.Why ?? new NotCollected(
            NotCollectedReason.Undeclared, $"no endpoint of the plan is that of {member.Name}: add {(member.ClientUrls.Count > 0 ? member.ClientUrls[0] : "its client URL")} to the endpoints"));
    }

    // The endpoint that should have been this member's, had it answered.
    private EtcdEndpoint? Silent(EtcdMember member) => etcd.Endpoints.Items.FirstOrDefault(endpoint =>
        endpoint.MemberId.IsNotCollected && member.ClientUrls.Any(url => Uri.TryCreate(url, UriKind.Absolute, out var client) && client.Authority == endpoint.Address));
}
