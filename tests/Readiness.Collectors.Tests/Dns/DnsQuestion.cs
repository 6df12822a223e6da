using System.Text;

namespace Readiness.Collectors.Tests.Dns;

/// <param name="Type">The number of the record type: 1 is A, 2 NS, 5 CNAME, 28 AAAA.</param>
internal sealed record DnsQuestion(string Name, int Type, string Transport)
{
    public static DnsQuestion Read(byte[] message, string transport)
    {
        var name = new StringBuilder();
        var at = 12;
        for (; message[at] != 0; at += message[at] + 1) name.Append(Encoding.ASCII.GetString(message, at + 1, message[at])).Append('.');
        return new DnsQuestion(name.ToString().TrimEnd('.'), (message[at + 1] << 8) | message[at + 2], transport);
    }
}
