using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Readiness.Iam.Conditions;

/// <summary>An address range as policies write it: host bits are ignored, and no prefix means the one address.</summary>
internal readonly record struct IpRange(AddressFamily Family, UInt128 Bits, int Prefix)
{
    public static bool TryParse(string text, out IpRange range)
    {
        range = default;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var addressText = slash < 0 ? text : text.AsSpan(0, slash);
        if (!IPAddress.TryParse(addressText, out var address) || !IsFull(address, addressText))
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out var length);
        var width = length * 8;
        var prefix = width;
        if (slash >= 0 && (!int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out prefix) || prefix > width))
        {
            return false;
        }

        range = new IpRange(address.AddressFamily, Read(bytes[..length]), prefix);
        return true;
    }

    /// <summary>IPv4 ranges never hold IPv6 addresses, nor the reverse.</summary>
    public bool Contains(IpRange other) => Family == other.Family && Prefix <= other.Prefix && Masked(Bits) == Masked(other.Bits);

    private UInt128 Masked(UInt128 bits)
    {
        var hostBits = (Family == AddressFamily.InterNetwork ? 32 : 128) - Prefix;
        return hostBits >= 128 ? UInt128.Zero : bits >> hostBits;
    }

    // The parser takes "10" and "10.1" for addresses too, and zones behind a percent sign.
    private static bool IsFull(IPAddress address, ReadOnlySpan<char> text) => address.AddressFamily == AddressFamily.InterNetwork
        ? text.Count('.') == 3
        : text.IndexOfAny('%', '[') < 0;

    private static UInt128 Read(ReadOnlySpan<byte> bytes)
    {
        var bits = UInt128.Zero;
        foreach (var part in bytes)
        {
            bits = (bits << 8) | part;
        }

        return bits;
    }
}
