using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Readiness.Expressions.Network;

/// <summary>Reads addresses strictly: four decimal numbers without leading zeros, or the IPv6 forms of RFC 4291; no zone, no port.</summary>
internal static class AddressReader
{
    private const int Groups = 8;
    private const int LongestText = 45;

    public static bool TryRead(string text, out Address address, [NotNullWhen(false)] out string? error)
    {
        address = default;
        error = null;
        if (text.Contains('%', StringComparison.Ordinal)) error = $"'{text}' names a zone, and an address must not";
        else if (text.Length > LongestText || !TryRead(text, out address)) error = $"'{text}' is not an IP address";
        else if (address.IsMapped) error = $"'{text}' is an IPv4 address in IPv6 form: write it as IPv4";
        return error is null;
    }

    private static bool TryRead(ReadOnlySpan<char> text, out Address address)
    {
        var isIPv4 = !text.Contains(':');
        var isRead = isIPv4 ? TryReadIPv4(text, out var bits) : TryReadIPv6(text, out bits);
        address = new Address(bits, isIPv4);
        return isRead;
    }

    private static bool TryReadIPv4(ReadOnlySpan<char> text, out UInt128 bits)
    {
        bits = 0;
        var parts = 0;
        foreach (var range in text.Split('.'))
        {
            var part = text[range];
            var hasLeadingZero = part.Length > 1 && part[0] == '0';
            if (hasLeadingZero || !byte.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
            bits = (bits << 8) | number;
            parts++;
        }

        return parts == 4;
    }

    private static bool TryReadIPv6(ReadOnlySpan<char> text, out UInt128 bits)
    {
        var gap = text.IndexOf("::", StringComparison.Ordinal);
        if (gap < 0) return TryReadGroups(text, mayEndInIPv4: true, out bits, out var all) && all == Groups;
        bits = 0;
        if (!TryReadGroups(text[..gap], mayEndInIPv4: false, out var head, out var before)) return false;
        if (!TryReadGroups(text[(gap + 2)..], mayEndInIPv4: true, out var tail, out var after)) return false;
        if (before + after >= Groups) return false;
        bits = before == 0 ? tail : (head << (16 * (Groups - before))) | tail;
        return true;
    }

    private static bool TryReadGroups(ReadOnlySpan<char> text, bool mayEndInIPv4, out UInt128 bits, out int count)
    {
        bits = 0;
        count = 0;
        if (text.IsEmpty) return true;
        foreach (var range in text.Split(':'))
        {
            var group = text[range];
            if (mayEndInIPv4 && range.End.GetOffset(text.Length) == text.Length && TryReadIPv4(group, out var ipv4))
            {
                bits = (bits << 32) | ipv4;
                count += 2;
                continue;
            }

            if (group.Length > 4 || !ushort.TryParse(group, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)) return false;
            bits = (bits << 16) | number;
            count++;
        }

        return count <= Groups;
    }
}
