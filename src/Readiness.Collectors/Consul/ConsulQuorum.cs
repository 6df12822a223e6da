using Readiness.Collectors.Placement;
using Readiness.Collectors.Quorums;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Consul;

/// <summary>The servers of a Consul datacenter as those who vote on the failover.</summary>
[StepDeriver("quorum", "consul")]
internal sealed class ConsulQuorum : IStepDeriver<QuorumFacts>
{
    private const string TimeoutSource = "Consul documentation: raft_multiplier is 5 unless it is set, which makes heartbeat and election timeout 5 s each";

    private static readonly Fact<TimeSpan> Usual = Fact<TimeSpan>.Present(TimeSpan.FromSeconds(5));

    public IReadOnlyList<FactsRead> Reads { get; } = [new("consul", "leader", "servers", "heartbeatTimeout", "electionTimeout")];

    public QuorumFacts Derive(StepContext context)
    {
        var consul = (ConsulFacts)context.Facts;
        return new QuorumFacts
        {
            Name = context.Step.Name,
            Kind = context.Component.Kind,
            Voters = consul.Servers.IsPresent
                ? FactList<QuorumVoter>.Present([.. consul.Servers.Items.Where(server => server.Voter).Select(server => Voter(server, context.Component))], consul.Servers.From, consul.Servers.Incomplete)
                : FactList<QuorumVoter>.Missing(consul.Servers.IsNotCollected ? consul.Servers.Why : NotCollected.NotRequested),
            HasLeader = consul.Leader.IsAbsent ? Fact<bool>.Present(false, consul.Leader.From) : consul.Leader.Map(_ => true),
            Leader = consul.Leader.Map(address => consul.Servers.Items.FirstOrDefault(server => server.Address == address)?.Name ?? address),
            Channels = FactList<QuorumChannel>.Absent(),
            Terms = IsUntold(consul.HeartbeatTimeout) || IsUntold(consul.ElectionTimeout)
                ? ElectionTerms.OfConsul(Usual, Usual, Fact<string>.Present(TimeoutSource))
                : ElectionTerms.OfConsul(consul.HeartbeatTimeout, consul.ElectionTimeout, Fact<string>.Absent()),
        };
    }

    // No server was asked, or its version does not say; a refusal leaves the time unknown instead, since there is an answer to get.
    private static bool IsUntold(Fact<TimeSpan> timeout) => timeout.IsAbsent || timeout is { IsNotCollected: true, Why.Reason: NotCollectedReason.Unsupported };

    private static QuorumVoter Voter(ConsulServer server, Component component) => new()
    {
        Name = server.Name,
        Site = PlacedSite.Of(component, server.Site, $"the server {server.Name} of {component.Name}"),
        Healthy = server.Healthy,
    };
}
