using Readiness.Core.Facts;

namespace Readiness.Collectors.Etcd;

/// <summary>Whether the cluster has a leader, and who it is, from what its members say.</summary>
internal sealed class EtcdLeadership(EtcdFacts etcd)
{
    private IReadOnlyList<EtcdEndpoint> Telling { get; } = [.. etcd.Endpoints.Items.Where(endpoint => !endpoint.Leader.IsNotCollected)];

    /// <summary>Yes when a read that needs the quorum succeeds anywhere; no when nobody who answers can make one or names a leader.</summary>
    public Fact<bool> HasLeader
    {
        get
        {
            if (Telling.Count == 0) return Fact<bool>.Missing(WhyNone);
            if (Telling.FirstOrDefault(endpoint => endpoint.Healthy.ValueOr(false)) is { } well) return Fact<bool>.Present(true, well.Healthy.From);
            if (Telling.FirstOrDefault(endpoint => endpoint.Leader.IsPresent) is not { } naming) return Fact<bool>.Present(false, Telling[0].Leader.From);
            // Just after a loss the lost leader is still named: a name alone proves nothing where the read fails.
            return naming.Healthy switch
            {
                // An alarm makes every member call itself unhealthy, whoever leads.
                { IsPresent: true } when etcd.Alarms.Items.Count > 0 => Fact<bool>.Present(true, naming.Leader.From),
                { IsPresent: true } => Fact<bool>.Present(false, naming.Healthy.From),
                // Served at another address (--listen-metrics-urls): what is left is that the member follows somebody.
                { IsNotCollected: true, Why.Reason: NotCollectedReason.Unsupported } => Fact<bool>.Present(true, naming.Leader.From),
                { IsNotCollected: true, Why: var why } => Fact<bool>.Missing(why),
                _ => Fact<bool>.Missing(NotCollected.NotRequested),
            };
        }
    }

    /// <summary>The leader's name, as the member with the newest term tells it.</summary>
    public Fact<string> Leader
    {
        get
        {
            if (Telling.Count == 0) return Fact<string>.Missing(WhyNone);
            if (HasLeader.IsNotCollected) return Fact<string>.Missing(HasLeader.Why);
            return HasLeader.Value && Telling.Where(endpoint => endpoint.Leader.IsPresent).MaxBy(endpoint => endpoint.Term.ValueOr(0)) is { } newest
                ? newest.Leader.Map(id => etcd.Members.Items.FirstOrDefault(member => member.Id == id)?.Name ?? id)
                : Fact<string>.Absent(HasLeader.From);
        }
    }

    private NotCollected WhyNone => etcd.Endpoints.Items.Count > 0 ? etcd.Endpoints.Items[0].Leader.Why : etcd.Endpoints.IsNotCollected ? etcd.Endpoints.Why : NotCollected.NotRequested;
}
