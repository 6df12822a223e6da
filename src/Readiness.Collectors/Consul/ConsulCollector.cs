using System.Text.Json;
using Readiness.Collectors.Prometheus;
using Readiness.Collectors.Quorums;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Consul;

/// <summary>Asks every agent of the plan at the same time; what it says of the datacenter counts from the first that answers, from one that knows a leader before others.</summary>
[Collector("consul")]
internal sealed class ConsulCollector(CollectorServices services) : ICollector<ConsulSettings, ConsulFacts>, IPermissionDeclarer<ConsulSettings>
{
    private static readonly (string Call, string Policy)[] Calls =
    [
        (ConsulApi.Leader, "no permission"), (ConsulApi.Peers, "no permission"), (ConsulApi.Configuration, "operator = \"read\""), (ConsulApi.Autopilot, "operator = \"read\""),
        (ConsulApi.Self, "agent_prefix \"\" read"), (ConsulApi.Members, "node_prefix \"\" read"),
    ];

    public IEnumerable<NeededPermission> Permissions(CollectRequest<ConsulSettings> request) =>
        from endpoint in request.Settings.Endpoints
        let address = Uri.TryCreate(endpoint, UriKind.Absolute, out var url) ? Endpoints.Printable(url) : endpoint
        from call in Calls
        select new NeededPermission("Consul", request.Settings.Token?.ToString() ?? "", $"GET /{call.Call} ({call.Policy})", address);

    public async Task<ConsulFacts> CollectAsync(CollectRequest<ConsulSettings> request, CancellationToken cancellationToken)
    {
        var token = "";
        if (request.Settings.Token is { } secret && !services.TryReadSecret(secret, out token, out var why)) return ConsulFacts.Missing(why);
        var visits = await Task.WhenAll(request.Settings.Endpoints.Select(endpoint => AgentVisit.MakeAsync(services, request, endpoint, token, cancellationToken))).ConfigureAwait(false);
        var told = visits.OrderByDescending(visit => visit.Agent.Leader.IsPresent).ToList();
        var members = MembersReader.Read(Best(told, visit => visit.Members));
        var autopilot = Best(told, visit => visit.Autopilot);
        var timing = TimingOf(told, request.Settings.Datacenter);
        return new ConsulFacts
        {
            Addresses = FactList<string>.Present([.. visits.Select(visit => visit.Agent.Address)]),
            Site = CommonSite.Of([.. visits.Select(visit => visit.Agent.Site)]),
            Agents = FactList<ConsulAgent>.Present([.. visits.Select(visit => visit.Agent)]),
            Leader = LeaderOf(told),
            Peers = PeersOf(Best(told, visit => visit.Peers)),
            Servers = await new ServersReader(services, request.Sites).ReadAsync(Best(told, visit => visit.Configuration), autopilot, members, cancellationToken).ConfigureAwait(false),
            FailureTolerance = ToleranceOf(autopilot),
            Members = members,
            HeartbeatTimeout = Timeout(timing, "ConsulRaftHeartbeatTimeout"),
            ElectionTimeout = Timeout(timing, "ConsulRaftElectionTimeout"),
        };
    }

    private static ConsulReply Best(IReadOnlyList<AgentVisit> told, Func<AgentVisit, ConsulReply> call) =>
        told.Select(call).FirstOrDefault(reply => reply.Body.IsPresent) ?? told.Select(call).FirstOrDefault() ?? ConsulReply.NotRequested;

    private static Fact<string> LeaderOf(IReadOnlyList<AgentVisit> told)
    {
        if (told.Count == 0) return default;
        return told.Select(visit => visit.Agent.Leader).FirstOrDefault(leader => !leader.IsNotCollected, told[0].Agent.Leader);
    }

    private static FactList<string> PeersOf(ConsulReply peers)
    {
        if (peers.Body.IsNotCollected) return FactList<string>.Missing(peers.Body.Why);
        return peers.Body.Value.ValueKind == JsonValueKind.Array
            ? FactList<string>.Present([.. peers.Body.Value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Take(100).Select(item => item.GetString()!)], peers.Body.From)
            : FactList<string>.Missing(peers.Lacks("list of peers"));
    }

    // Until a new leader has looked, it calls nothing healthy and tolerates nothing.
    private static Fact<long> ToleranceOf(ConsulReply autopilot)
    {
        if (autopilot.Body.IsNotCollected) return Fact<long>.Missing(autopilot.Body.Why);
        if (!autopilot.Body.Value.TryProperty("Servers", JsonValueKind.Array, out _)) return Fact<long>.Missing(NotCollectedReason.Unsupported, "the leader has not judged its servers yet");
        return autopilot.Body.Value.Number("FailureTolerance") is { } tolerance ? Fact<long>.Present((long)tolerance, autopilot.Body.From) : Fact<long>.Missing(autopilot.Lacks("FailureTolerance"));
    }

    /// <summary>What a server of the datacenter says of its own configuration; null when none was asked.</summary>
    private static ConsulReply? TimingOf(IReadOnlyList<AgentVisit> told, string? datacenter) =>
        told.FirstOrDefault(visit => visit.Agent.Server.ValueOr(false) && (datacenter is null || visit.Agent.Datacenter.ValueOr(null) == datacenter))?.Self
        ?? told.FirstOrDefault(visit => visit.Self.Body.IsNotCollected)?.Self;

    private static Fact<TimeSpan> Timeout(ConsulReply? self, string name)
    {
        if (self is null) return Fact<TimeSpan>.Absent();
        if (self.Body.IsNotCollected) return Fact<TimeSpan>.Missing(self.Body.Why);
        return self.Body.Value.TryProperty("DebugConfig", JsonValueKind.Object, out var config) && GoDuration.Read(config.Text(name)) is { } timeout
            ? Fact<TimeSpan>.Present(timeout, self.Body.From)
            : Fact<TimeSpan>.Missing(NotCollectedReason.Unsupported, $"{self.Body.From?.Operation} at {self.Body.From?.Endpoint}: this version does not tell {name}");
    }
}
