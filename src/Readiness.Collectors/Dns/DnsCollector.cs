using System.Net;
using DnsClient;
using DnsClient.Protocol;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Dns;

/// <summary>Asks resolvers for a name, each over UDP and over TCP.</summary>
[Collector("dns")]
internal sealed class DnsCollector(CollectorServices services) : ICollector<DnsSettings, DnsFacts>, IPermissionDeclarer<DnsSettings>
{
    private const int MostParents = 5;

    public IEnumerable<NeededPermission> Permissions(CollectRequest<DnsSettings> request) =>
        (request.Settings.Servers is { Count: > 0 } servers ? servers : ["the resolvers of this machine"]).Select(server => new NeededPermission("DNS", "", $"ask for {request.Settings.Name} over UDP and TCP", server));

    public async Task<DnsFacts> CollectAsync(CollectRequest<DnsSettings> request, CancellationToken cancellationToken)
    {
        var settings = request.Settings;
        if (!Resolvers.TryFind(settings, out var servers, out var why)) return DnsFacts.Missing(why);

        var exchanges = Exchanges(servers);
        var nameServers = request.Wants("nameServers") ? NameServersAsync(Exchanges(servers), settings.Name, cancellationToken) : null;
        var replies = await Task.WhenAll(exchanges.Select(exchange => exchange.AskAsync(settings.Name, Type(settings.Type), cancellationToken))).ConfigureAwait(false);
        var answers = exchanges.Zip(replies, (exchange, reply) => DnsAnswers.Read(exchange, reply, settings.Type)).ToList();
        var summary = new DnsSummary(answers);
        return new DnsFacts
        {
            Exists = summary.Exists(),
            Values = summary.Values(),
            Sites = summary.Sites(request.Sites),
            Ttl = summary.Ttl(),
            Authoritative = summary.Authoritative(),
            Agree = summary.Agree(),
            Aliases = summary.Aliases(),
            Answers = FactList<DnsAnswer>.Present(answers),
            NameServers = nameServers is null ? default : await nameServers.ConfigureAwait(false),
        };
    }

    // Each purpose has its own: a resolver may close a TCP connection after one answer.
    private List<DnsExchange> Exchanges(IReadOnlyList<IPEndPoint> servers) =>
        [.. servers.SelectMany(_ => new[] { false, true }, (server, overTcp) => new DnsExchange(services.Time, server, overTcp))];

    // The zone is the nearest parent that has name servers; the first resolver that tells is enough.
    private static async Task<FactList<string>> NameServersAsync(IReadOnlyList<DnsExchange> exchanges, string name, CancellationToken cancellationToken)
    {
        NotCollected? lost = null;
        foreach (var exchange in exchanges)
        {
            var found = await NameServersAsync(exchange, name, cancellationToken).ConfigureAwait(false);
            if (!found.IsNotCollected) return found;
            lost ??= found.Why;
        }

        return FactList<string>.Missing(lost ?? NotCollected.NotRequested);
    }

    private static async Task<FactList<string>> NameServersAsync(DnsExchange exchange, string name, CancellationToken cancellationToken)
    {
        var zone = name.TrimEnd('.');
        for (var parents = 0; parents < MostParents && zone.Contains('.', StringComparison.Ordinal); parents++)
        {
            var reply = await exchange.AskAsync(zone, QueryType.NS, cancellationToken).ConfigureAwait(false);
            if (!reply.Tells) return FactList<string>.Missing(reply.Silence(exchange.Server.ToString()));
            var names = reply.Records<NsRecord>().Select(record => DnsAnswers.Name(record.NSDName.Value)).Distinct().Order(StringComparer.Ordinal).ToList();
            if (names.Count > 0) return FactList<string>.Present(names, reply.From);
            zone = zone[(zone.IndexOf('.', StringComparison.Ordinal) + 1)..];
        }

        return FactList<string>.Absent();
    }

    private static QueryType Type(DnsRecordType type) => type switch
    {
        DnsRecordType.Aaaa => QueryType.AAAA,
        DnsRecordType.Cname => QueryType.CNAME,
        _ => QueryType.A,
    };
}
