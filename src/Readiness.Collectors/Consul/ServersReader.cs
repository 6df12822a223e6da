using System.Text.Json;
using Readiness.Collectors.Prometheus;
using Readiness.Collectors.Transport;
using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Consul;

/// <summary>Reads the servers of the Raft configuration, with what the leader, else gossip, makes of each.</summary>
internal sealed class ServersReader(CollectorServices services, SiteTree sites)
{
    private const int Limit = 100;

    public async Task<FactList<ConsulServer>> ReadAsync(ConsulReply configuration, ConsulReply autopilot, FactList<ConsulMember> members, CancellationToken cancellationToken)
    {
        if (configuration.Body.IsNotCollected) return FactList<ConsulServer>.Missing(configuration.Body.Why);
        if (!configuration.Body.Value.TryProperty("Servers", JsonValueKind.Array, out var list)) return FactList<ConsulServer>.Missing(configuration.Lacks("list Servers"));
        var servers = new List<ConsulServer>();
        foreach (var item in list.EnumerateArray().Take(Limit))
        {
            if (item.Text("ID") is not { } id || item.Text("Address") is not { } address || item.Flag("Voter") is not { } voter) continue;
            var name = item.Text("Node") is { Length: > 0 } node ? node : address;
            servers.Add(new ConsulServer
            {
                Name = name,
                Id = id,
                Address = address,
                Site = await services.Addresses.SiteOfAsync(HostOf(address), sites, cancellationToken).ConfigureAwait(false),
                Voter = voter,
                Healthy = Health(id, name, autopilot, members),
            });
        }

        var incomplete = servers.Count < list.GetArrayLength()
            ? new NotCollected(NotCollectedReason.Malformed, $"{configuration.Body.From?.Operation} at {configuration.Body.From?.Endpoint}: {servers.Count} of {list.GetArrayLength()} servers were read")
            : null;
        return FactList<ConsulServer>.Present(servers, configuration.Body.From, incomplete);
    }

    private static Fact<bool> Health(string id, string name, ConsulReply autopilot, FactList<ConsulMember> members)
    {
        if (autopilot.Body.IsNotCollected)
        {
            return members.Items.FirstOrDefault(member => member.Id == id) is { Status: "failed" or "left" }
                ? Fact<bool>.Present(false, members.From)
                : Fact<bool>.Missing(autopilot.Body.Why);
        }

        if (autopilot.Body.Value.TryProperty("Servers", JsonValueKind.Array, out var judged))
            foreach (var item in judged.EnumerateArray())
                if (item.Text("ID") == id && item.Flag("Healthy") is { } healthy)
                    return Fact<bool>.Present(healthy, autopilot.Body.From);
        // Just after an election the new leader has not looked yet.
        return Fact<bool>.Missing(NotCollectedReason.Unsupported, $"the leader has not judged {name} yet");
    }

    private static string HostOf(string address) => Uri.TryCreate($"raft://{address}", UriKind.Absolute, out var parsed) ? parsed.DnsSafeHost : address;
}
