using DnsClient.Protocol;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Dns;

/// <summary>Turns replies into facts, one resolver and transport at a time.</summary>
internal static class DnsAnswers
{
    public static DnsAnswer Read(DnsExchange exchange, DnsReply reply, DnsRecordType type)
    {
        var server = exchange.Server.ToString();
        var answer = new DnsAnswer { Server = server, Transport = exchange.Transport };
        if (reply.Response is not { } response) return Missing(answer, reply);

        answer = answer with
        {
            Code = Fact<string>.Present(DnsReply.Name(response.Header.ResponseCode), reply.From),
            Authoritative = Fact<bool>.Present(response.Header.HasAuthorityAnswer, reply.From),
            Truncated = Fact<bool>.Present(false, reply.From),
        };
        if (!reply.Tells) return Silent(answer, reply.Silence(server));

        var values = Values(reply, type);
        var aliases = type == DnsRecordType.Cname ? [] : reply.Records<CNameRecord>().Select(record => Name(record.CanonicalName.Value)).ToList();
        return answer with
        {
            Values = List(values, reply.From),
            Aliases = List(aliases, reply.From),
            Ttl = values.Count == 0 ? Fact<TimeSpan>.Absent(reply.From) : Fact<TimeSpan>.Present(SmallestTtl(reply, type), reply.From),
        };
    }

    /// <summary>Names as people write them: without the final dot.</summary>
    public static string Name(string name) => name.TrimEnd('.').ToLowerInvariant();

    private static List<string> Values(DnsReply reply, DnsRecordType type) =>
    [
        .. (type switch
        {
            DnsRecordType.A => reply.Records<ARecord>().Select(record => record.Address.ToString()),
            DnsRecordType.Aaaa => reply.Records<AaaaRecord>().Select(record => record.Address.ToString()),
            _ => reply.Records<CNameRecord>().Select(record => Name(record.CanonicalName.Value)),
        }).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private static TimeSpan SmallestTtl(DnsReply reply, DnsRecordType type) => TimeSpan.FromSeconds(reply
        .Records<DnsResourceRecord>()
        .Where(record => record is CNameRecord || (type == DnsRecordType.A ? record is ARecord : record is AaaaRecord))
        .Min(record => record.InitialTimeToLive));

    private static FactList<string> List(IReadOnlyList<string> items, Provenance? from) =>
        items.Count == 0 ? FactList<string>.Absent(from) : FactList<string>.Present(items, from);

    private static DnsAnswer Missing(DnsAnswer answer, DnsReply reply) => Silent(answer, reply.Why!) with
    {
        Code = Fact<string>.Missing(reply.Why!),
        Authoritative = Fact<bool>.Missing(reply.Why!),
        Truncated = reply.IsTruncated ? Fact<bool>.Present(true) : Fact<bool>.Missing(reply.Why!),
    };

    private static DnsAnswer Silent(DnsAnswer answer, NotCollected why) => answer with
    {
        Values = FactList<string>.Missing(why),
        Aliases = FactList<string>.Missing(why),
        Ttl = Fact<TimeSpan>.Missing(why),
    };
}
