using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Text;

namespace Readiness.Lab.Dns;

/// <summary>Puts replies on the wire.</summary>
internal sealed class DnsWriter
{
    private readonly List<byte> _bytes = [];

    /// <param name="limit">The longest message in bytes; a longer one is cut to its question and marked as truncated.</param>
    public static byte[] Write(DnsQuery query, DnsReply reply, int limit)
    {
        var whole = new DnsWriter().Message(query, reply, truncated: false);
        return whole.Length <= limit
            ? whole
            : new DnsWriter().Message(query, reply with { Answers = [], Authority = [] }, truncated: true);
    }

    private byte[] Message(DnsQuery query, DnsReply reply, bool truncated)
    {
        var answers = reply.Answers.SelectMany(Rows).ToList();
        var authority = reply.Authority.SelectMany(Rows).ToList();
        Number(query.Id);
        Number((ushort)(0x8000 | (reply.Authoritative ? 0x0400 : 0) | (truncated ? 0x0200 : 0) | (query.RecursionDesired ? 0x0100 : 0) | reply.Code));
        Number(1);
        Number((ushort)answers.Count);
        Number((ushort)authority.Count);
        Number((ushort)(query.HasEdns ? 1 : 0));
        _bytes.AddRange(query.Question);
        foreach (var (record, value) in answers.Concat(authority))
            Record(query, record, value);
        if (query.HasEdns)
            _bytes.AddRange([0, 0, (byte)DnsType.Opt, 0x04, 0xD0, 0, 0, 0, 0, 0, 0]);
        return [.. _bytes];
    }

    private static IEnumerable<(ZoneRecord Record, string Value)> Rows(ZoneRecord record) => record.Values.Select(value => (record, value));

    private void Record(DnsQuery query, ZoneRecord record, string value)
    {
        if (record.Name == query.Name)
            Number(0xC00C);
        else
            Name(record.Name);
        Number(DnsType.Number(record.Type));
        Number(1);
        Number((uint)record.TtlSeconds);
        var length = _bytes.Count;
        Number(0);
        Data(record.Type, value);
        BinaryPrimitives.WriteUInt16BigEndian(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_bytes)[length..], (ushort)(_bytes.Count - length - 2));
    }

    private void Data(string type, string value)
    {
        switch (type)
        {
            case "A" or "AAAA":
                _bytes.AddRange(IPAddress.Parse(value).GetAddressBytes());
                break;
            case "SOA":
                var fields = value.Split(' ');
                Name(fields[0]);
                Name(fields[1]);
                foreach (var field in fields.Skip(2))
                    Number(uint.Parse(field, CultureInfo.InvariantCulture));
                break;
            default:
                Name(value);
                break;
        }
    }

    private void Name(string name)
    {
        foreach (var label in name.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            _bytes.Add((byte)label.Length);
            _bytes.AddRange(Encoding.ASCII.GetBytes(label));
        }

        _bytes.Add(0);
    }

    private void Number(ushort number) => _bytes.AddRange([(byte)(number >> 8), (byte)number]);

    private void Number(uint number) => _bytes.AddRange([(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number]);
}
