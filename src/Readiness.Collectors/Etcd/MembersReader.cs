using System.Text.Json;
using Readiness.Collectors.Prometheus;
using Readiness.Collectors.Transport;
using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Etcd;

/// <summary>Reads who belongs to the cluster, and places each member in a site.</summary>
internal sealed class MembersReader(CollectorServices services, SiteTree sites)
{
    private const int Limit = 100;

    /// <param name="endpoints">At which member each endpoint of the plan arrives.</param>
    public async Task<FactList<EtcdMember>> ReadAsync(EtcdReply reply, IReadOnlyList<EtcdEndpoint> endpoints, CancellationToken cancellationToken)
    {
        if (reply.Body.IsNotCollected) return FactList<EtcdMember>.Missing(reply.Body.Why);
        var from = reply.Body.From;
        if (!reply.Body.Value.TryProperty("members", JsonValueKind.Array, out var list))
            return FactList<EtcdMember>.Missing(new NotCollected(NotCollectedReason.Malformed, $"{from?.Operation} at {from?.Endpoint}: the answer has no list members"));
        var members = new List<EtcdMember>();
        foreach (var item in list.EnumerateArray().Take(Limit))
            if (EtcdId.Read(item.Text("ID")) is { } id)
                members.Add(await MemberAsync(id, item, endpoints, cancellationToken).ConfigureAwait(false));
        var incomplete = members.Count < list.GetArrayLength()
            ? new NotCollected(NotCollectedReason.Malformed, $"{from?.Operation} at {from?.Endpoint}: {members.Count} of {list.GetArrayLength()} members were read")
            : null;
        return FactList<EtcdMember>.Present(members, from, incomplete);
    }

    private async Task<EtcdMember> MemberAsync(string id, JsonElement item, IReadOnlyList<EtcdEndpoint> endpoints, CancellationToken cancellationToken)
    {
        var (peers, clients) = (item.Texts("peerURLs"), item.Texts("clientURLs"));
        var name = item.Text("name") is { Length: > 0 } given ? given : null;
        return new EtcdMember
        {
            Name = name ?? (peers.Count > 0 ? Host(peers[0])?.Authority ?? id : id),
            Id = id,
            Started = name is not null || clients.Count > 0,
            Learner = item.Flag("isLearner") ?? false,
            PeerUrls = peers,
            ClientUrls = clients,
            Site = await SiteAsync([.. peers, .. clients], endpoints.Where(endpoint => endpoint.MemberId.ValueOr(null) == id).Select(endpoint => endpoint.Site), cancellationToken).ConfigureAwait(false),
        };
    }

    // By what the members call each other first: a client URL may lead to a load balancer.
    private async Task<Fact<string>> SiteAsync(IEnumerable<string> urls, IEnumerable<Fact<string>> reachedAt, CancellationToken cancellationToken)
    {
        List<Fact<string>> seen = [];
        foreach (var host in urls.Select(url => Host(url)?.DnsSafeHost).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            var site = await services.Addresses.SiteOfAsync(host, sites, cancellationToken).ConfigureAwait(false);
            if (site.IsPresent) return site;
            seen.Add(site);
        }

        seen.AddRange(reachedAt);
        if (seen.Find(site => site.IsPresent) is { IsPresent: true } found) return found;
        return seen.Find(site => site.IsAbsent) is { IsAbsent: true } nowhere ? nowhere : seen.FirstOrDefault(Fact<string>.Absent());
    }

    private static Uri? Host(string url) => Uri.TryCreate(url, UriKind.Absolute, out var parsed) ? parsed : null;
}
