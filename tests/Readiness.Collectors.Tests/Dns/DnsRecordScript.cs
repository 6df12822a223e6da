using System.Buffers.Binary;
using System.Net;
using System.Text;

namespace Readiness.Collectors.Tests.Dns;

/// <summary>A record of an answer.</summary>
/// <param name="Type">The number of the record type.</param>
internal sealed record DnsRecordScript(string Name, int Type, int Ttl, byte[] Data)
{
    public static DnsRecordScript A(string name, string address, int ttl) => new(name, 1, ttl, IPAddress.Parse(address).GetAddressBytes());

    public static DnsRecordScript Cname(string name, string target, int ttl) => new(name, 5, ttl, Encode(target));

    public static DnsRecordScript Ns(string name, string server) => new(name, 2, 300, Encode(server));

    public IEnumerable<byte> Write()
    {
        var rest = new byte[10];
        BinaryPrimitives.WriteUInt16BigEndian(rest, (ushort)Type);
        BinaryPrimitives.WriteUInt16BigEndian(rest.AsSpan(2), 1);
        BinaryPrimitives.WriteInt32BigEndian(rest.AsSpan(4), Ttl);
        BinaryPrimitives.WriteUInt16BigEndian(rest.AsSpan(8), (ushort)Data.Length);
        return [.. Encode(Name), .. rest, .. Data];
    }

    private static byte[] Encode(string name) =>
        [.. name.Split('.').SelectMany(label => (byte[])[(byte)label.Length, .. Encoding.ASCII.GetBytes(label)]), 0];
}
