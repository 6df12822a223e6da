using System.Globalization;
using System.Text;

namespace Readiness.Expressions.Network;

/// <summary>Writes addresses in their canonical form; for IPv6 that of RFC 5952.</summary>
internal static class AddressText
{
    private const int Groups = 8;

    public static string Of(Address address) => address.IsIPv4 ? OfIPv4((uint)address.Bits) : OfIPv6(address.Bits);

    private static string OfIPv4(uint bits) =>
        string.Create(CultureInfo.InvariantCulture, $"{bits >> 24}.{bits >> 16 & 0xFF}.{bits >> 8 & 0xFF}.{bits & 0xFF}");

    private static string OfIPv6(UInt128 bits)
    {
        var (gap, gapLength) = LongestZeros(bits);
        var text = new StringBuilder();
        for (var i = 0; i < Groups; i++)
        {
            if (i == gap)
            {
                text.Append("::");
                i += gapLength - 1;
                continue;
            }

            if (i > 0 && (gap < 0 || i != gap + gapLength)) text.Append(':');
            text.Append(CultureInfo.InvariantCulture, $"{Group(bits, i):x}");
        }

        return text.ToString();
    }

    /// <summary>The first of the longest runs of zero groups; a run of one is written out.</summary>
    private static (int Start, int Length) LongestZeros(UInt128 bits)
    {
        var best = (Start: -1, Length: 1);
        var length = 0;
        for (var i = 0; i < Groups; i++)
        {
            length = Group(bits, i) == 0 ? length + 1 : 0;
            if (length > best.Length) best = (i - length + 1, length);
        }

        return best;
    }

    private static ushort Group(UInt128 bits, int index) => (ushort)(bits >> (16 * (Groups - 1 - index)));
}
