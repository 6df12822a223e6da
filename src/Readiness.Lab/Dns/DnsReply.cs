namespace Readiness.Lab.Dns;

/// <summary>What the name server answers, before it is put on the wire.</summary>
/// <param name="Code">A response code of <see cref="DnsType"/>.</param>
/// <param name="Authoritative">Whether the name lies in a zone of this server.</param>
/// <param name="Authority">The zone's SOA when there is no answer.</param>
internal sealed record DnsReply(int Code, bool Authoritative, IReadOnlyList<ZoneRecord> Answers, IReadOnlyList<ZoneRecord> Authority)
{
    public static DnsReply Empty(int code) => new(code, Authoritative: false, [], []);
}
