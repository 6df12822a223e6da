using System.Buffers.Binary;
using System.Text;

namespace Readiness.Lab.Dns;

/// <summary>A question that came over the wire.</summary>
/// <param name="RecursionDesired">Copied into the answer, as the protocol asks.</param>
/// <param name="Name">Lower case with trailing dot.</param>
/// <param name="Question">The question section as it was sent.</param>
/// <param name="UdpSize">What the client takes over UDP in bytes; 512 without EDNS.</param>
/// <param name="HasEdns">Whether the client sent an OPT record.</param>
internal sealed record DnsQuery(ushort Id, bool RecursionDesired, string Name, ushort Type, byte[] Question, int UdpSize, bool HasEdns)
{
    private const int HeaderLength = 12;
    private const int PlainUdpSize = 512;

    /// <summary>Null when the message is no query with one question.</summary>
    public static DnsQuery? Parse(ReadOnlySpan<byte> message)
    {
        if (message.Length < HeaderLength || (message[2] & 0xF8) != 0 || BinaryPrimitives.ReadUInt16BigEndian(message[4..]) != 1)
            return null;
        var at = HeaderLength;
        if (ReadName(message, ref at) is not { } name || at + 4 > message.Length)
            return null;
        var question = message[HeaderLength..(at + 4)].ToArray();
        var type = BinaryPrimitives.ReadUInt16BigEndian(message[at..]);
        var rest = message[(at + 4)..];
        // The only record that clients put behind a question is OPT: the root name, type 41, the size as its class.
        var hasEdns = rest.Length >= 11 && rest[0] == 0 && BinaryPrimitives.ReadUInt16BigEndian(rest[1..]) == DnsType.Opt;
        var size = hasEdns ? Math.Max(PlainUdpSize, (int)BinaryPrimitives.ReadUInt16BigEndian(rest[3..])) : PlainUdpSize;
        return new DnsQuery(BinaryPrimitives.ReadUInt16BigEndian(message), (message[2] & 1) != 0, name, type, question, size, hasEdns);
    }

    private static string? ReadName(ReadOnlySpan<byte> message, ref int at)
    {
        var name = new StringBuilder();
        while (at < message.Length && message[at] is var length and > 0)
        {
            if (length > 63 || at + 1 + length > message.Length || name.Length > 255)
                return null;
            name.Append(Encoding.ASCII.GetString(message.Slice(at + 1, length)).ToLowerInvariant()).Append('.');
            at += 1 + length;
        }

        at++;
        return at > message.Length ? null : name.Length == 0 ? "." : name.ToString();
    }
}
