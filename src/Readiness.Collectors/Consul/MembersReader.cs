using System.Text.Json;
using Readiness.Collectors.Prometheus;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Consul;

/// <summary>Reads <c>agent/members</c>.</summary>
internal static class MembersReader
{
    private const int Limit = 10_000;

    public static FactList<ConsulMember> Read(ConsulReply reply)
    {
        if (reply.Body.IsNotCollected) return FactList<ConsulMember>.Missing(reply.Body.Why);
        if (reply.Body.Value.ValueKind != JsonValueKind.Array) return FactList<ConsulMember>.Missing(reply.Lacks("list of members"));
        var from = reply.Body.From;
        var all = reply.Body.Value.EnumerateArray().ToList();
        if (all.Count == 0)
            return FactList<ConsulMember>.Missing(new NotCollected(
                NotCollectedReason.AccessDenied, $"{from?.Operation} at {from?.Endpoint}: the list is empty, so the token may not read nodes: an agent knows at least itself"));
        var members = all.Where(item => item.Text("Name") is not null).Take(Limit).Select(Member).ToList();
        var incomplete = reply.IsFiltered ? new NotCollected(NotCollectedReason.AccessDenied, $"{from?.Operation} at {from?.Endpoint}: Consul left out what the token may not read")
            : members.Count < all.Count ? new NotCollected(NotCollectedReason.Malformed, $"{from?.Operation} at {from?.Endpoint}: {members.Count} of {all.Count} members were read")
            : null;
        return FactList<ConsulMember>.Present(members, from, incomplete);
    }

    private static ConsulMember Member(JsonElement item)
    {
        var tags = item.Map("Tags");
        return new ConsulMember
        {
            Name = item.Text("Name")!,
            Id = tags.GetValueOrDefault("id", ""),
            Address = item.Text("Addr") ?? "",
            Server = tags.GetValueOrDefault("role", "") == "consul",
            Status = item.Number("Status") switch
            {
                1 => "alive",
                2 => "leaving",
                3 => "left",
                4 => "failed",
                _ => "unknown",
            },
        };
    }
}
