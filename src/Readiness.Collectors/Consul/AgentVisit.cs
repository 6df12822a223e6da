using System.Text.Json;
using Readiness.Collectors.Prometheus;
using Readiness.Collectors.Quorums;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Consul;

/// <summary>What one agent says of itself and of the datacenter.</summary>
internal sealed record AgentVisit(ConsulAgent Agent, ConsulReply Peers, ConsulReply Configuration, ConsulReply Autopilot, ConsulReply Self, ConsulReply Members)
{
    // An agent that finds no leader takes 7 s to say so.
    private static readonly SendOptions Bounds = new() { Deadline = TimeSpan.FromSeconds(10), MaxRetries = 1, MaxRedirects = 0, Refusals = ConsulRefusals.Read };

    private static readonly NotCollected Leaderless = new(NotCollectedReason.Failed, "there is no leader, and only a leader judges how the servers stand");

    public static async Task<AgentVisit> MakeAsync(
        CollectorServices services, CollectRequest<ConsulSettings> request, string endpoint, string token, CancellationToken cancellationToken)
    {
        var settings = request.Settings;
        if (!EndpointRoot.TryRead(endpoint, out var root, out var why))
        {
            var none = ConsulReply.Failed(why);
            return new AgentVisit(AgentOf(endpoint, Fact<string>.Absent(), none, none), none, none, none, none, none);
        }

        var api = new ConsulApi(services.Http, root, settings.Datacenter, token, Bounds with { AuthorityFile = settings.Ca, ClientCertificate = ClientCertificate(settings) });
        var leader = api.OfDatacenterAsync(ConsulApi.Leader, cancellationToken);
        var peers = Ask(request.Wants("peers"), ConsulApi.Peers, api.OfDatacenterAsync);
        var configuration = Ask(request.Wants("servers"), ConsulApi.Configuration, api.OfDatacenterAsync);
        var self = Ask(request.Wants("agents", "heartbeatTimeout", "electionTimeout"), ConsulApi.Self, api.OfAgentAsync);
        var members = Ask(request.Wants("members", "servers"), ConsulApi.Members, api.OfAgentAsync);
        var site = await services.Addresses.SiteOfAsync(root.DnsSafeHost, request.Sites, cancellationToken).ConfigureAwait(false);
        var agent = AgentOf(root.Authority, site, await leader.ConfigureAwait(false), await self.ConfigureAwait(false));
        var autopilot = agent.Leader.IsAbsent ? ConsulReply.Failed(Leaderless) : await Ask(request.Wants("servers", "failureTolerance"), ConsulApi.Autopilot, api.OfDatacenterAsync).ConfigureAwait(false);
        return new AgentVisit(agent, await peers.ConfigureAwait(false), await configuration.ConfigureAwait(false), autopilot, await self.ConfigureAwait(false), await members.ConfigureAwait(false));

        Task<ConsulReply> Ask(bool isWanted, string path, Func<string, CancellationToken, Task<ConsulReply>> ask) =>
            isWanted ? ask(path, cancellationToken) : Task.FromResult(ConsulReply.NotRequested);
    }

    private static ConsulAgent AgentOf(string address, Fact<string> site, ConsulReply leader, ConsulReply self) => new()
    {
        Address = address,
        Site = site,
        Reachable = leader.Answered || self.Answered ? Fact<bool>.Present(true, leader.Body.From) : Fact<bool>.Missing(leader.Body.Why),
        Leader = leader.Leaf("leader", body => body.ValueKind == JsonValueKind.String ? body.GetString() : null) is var named && named is { IsPresent: true, Value: "" } ? Fact<string>.Absent(named.From) : named,
        Node = self.Leaf("Config.NodeName", body => Config(body)?.Text("NodeName")),
        Datacenter = self.Leaf("Config.Datacenter", body => Config(body)?.Text("Datacenter")),
        Version = self.Leaf("Config.Version", body => Config(body)?.Text("Version")),
        Server = self.Body.IsPresent && Config(self.Body.Value)?.Flag("Server") is null ? Fact<bool>.Missing(self.Lacks("Config.Server")) : self.Body.Map(body => Config(body)!.Value.Flag("Server")!.Value),
    };

    private static JsonElement? Config(JsonElement body) => body.TryProperty("Config", JsonValueKind.Object, out var config) ? config : null;

    private static ClientCertificateFiles? ClientCertificate(ConsulSettings settings) =>
        settings.Cert is { } certificate ? new ClientCertificateFiles(certificate, settings.Key ?? certificate) : null;
}
