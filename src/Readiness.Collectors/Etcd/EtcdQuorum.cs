using Readiness.Collectors.Placement;
using Readiness.Collectors.Quorums;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Etcd;

/// <summary>An etcd cluster as those who vote on the failover: its members without the learners, those never started included.</summary>
[StepDeriver("quorum", "etcd")]
internal sealed class EtcdQuorum : IStepDeriver<QuorumFacts>
{
    // The flag's documented default; no interface of a running member tells it.
    private const string TimeoutSource = "etcd documentation: --election-timeout is 1000 ms unless it is set";

    public IReadOnlyList<FactsRead> Reads { get; } = [new("etcd", "endpoints", "members", "alarms")];

    public QuorumFacts Derive(StepContext context)
    {
        var etcd = (EtcdFacts)context.Facts;
        var leadership = new EtcdLeadership(etcd);
        var health = new MemberHealth(etcd);
        return new QuorumFacts
        {
            Name = context.Step.Name,
            Kind = context.Component.Kind,
            Voters = etcd.Members.IsPresent
                ? FactList<QuorumVoter>.Present([.. etcd.Members.Items.Where(member => !member.Learner).Select(member => Voter(member, health, context.Component))], etcd.Members.From, etcd.Members.Incomplete)
                : FactList<QuorumVoter>.Missing(etcd.Members.IsNotCollected ? etcd.Members.Why : NotCollected.NotRequested),
            HasLeader = leadership.HasLeader,
            Leader = leadership.Leader,
            Channels = FactList<QuorumChannel>.Absent(),
            Terms = context.Component.Settings is EtcdSettings { ElectionTimeout: { } declared }
                ? ElectionTerms.OfEtcd(Fact<TimeSpan>.Present(declared), Fact<string>.Absent())
                : ElectionTerms.OfEtcd(Fact<TimeSpan>.Present(TimeSpan.FromSeconds(1)), Fact<string>.Present(TimeoutSource)),
        };
    }

    private static QuorumVoter Voter(EtcdMember member, MemberHealth health, Component component) => new()
    {
        Name = member.Name,
        Site = PlacedSite.Of(component, member.Site, $"the member {member.Name} of {component.Name}"),
        Healthy = health.Of(member),
    };
}
