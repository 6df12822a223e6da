namespace Readiness.Lab.Dns;

/// <summary>Looks names up in one zone, for which it is the authority.</summary>
internal sealed class NameServer(Zone zone)
{
    private const int LongestChain = 8;

    public DnsReply Answer(string name, string type)
    {
        if (name != zone.Name && !name.EndsWith("." + zone.Name, StringComparison.Ordinal))
            return DnsReply.Empty(DnsType.Refused);
        var answers = new List<ZoneRecord>();
        for (var hop = 0; hop < LongestChain; hop++)
        {
            var found = Find(name, type);
            answers.AddRange(found);
            if (found is not [{ Type: "CNAME" } alias] || type == "CNAME")
                break;
            name = alias.Values[0];
        }

        if (answers.Count > 0)
            return new DnsReply(DnsType.NoError, Authoritative: true, answers, []);
        var exists = zone.Records.Any(record => record.Name == name || record.Name.EndsWith("." + name, StringComparison.Ordinal));
        return new DnsReply(exists ? DnsType.NoError : DnsType.NoSuchName, Authoritative: true, [], Find(zone.Name, "SOA"));
    }

    // Of a failover pair the primary is answered; the lab's primary is well as long as nobody stops it.
    private List<ZoneRecord> Find(string name, string type) =>
        [.. zone.Records.Where(record => record.Name == name && record.Failover != "SECONDARY" && (record.Type == type || record.Type == "CNAME"))];
}
