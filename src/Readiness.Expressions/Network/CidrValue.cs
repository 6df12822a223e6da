using System.Globalization;

namespace Readiness.Expressions.Network;

/// <summary>A network as a value of the language. The bits after the prefix are kept: <c>10.0.0.5/8</c> is not <c>10.0.0.0/8</c>.</summary>
internal sealed class CidrValue(Address address, int prefixLength) : IOpaqueValue
{
    public Address Address => address;

    public int PrefixLength => prefixLength;

    public CelType Type => NetworkTypes.Cidr;

    public bool SameAs(IOpaqueValue other) => other is CidrValue cidr && cidr.Address == address && cidr.PrefixLength == prefixLength;

    public string ToText() => $"cidr('{this}')";

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{AddressText.Of(address)}/{prefixLength}");

    public bool Contains(Address other) => other.IsIPv4 == address.IsIPv4 && other.Mask(prefixLength) == address.Mask(prefixLength);

    public bool Contains(CidrValue other) => other.PrefixLength >= prefixLength && Contains(other.Address);

    /// <summary>The network of a <c>cidr()</c>, or of a text such as <c>10.0.0.0/8</c>; an error otherwise.</summary>
    public static CidrValue? Read(in CelValue value, out CelValue error)
    {
        error = default;
        if (value.Kind == CelKind.Opaque && value.AsOpaque is CidrValue cidr) return cidr;
        var text = value.AsString;
        var slash = text.LastIndexOf('/');
        if (slash < 0)
        {
            error = CelValue.Error($"'{text}' is not a network: write it as 10.0.0.0/8");
            return null;
        }

        if (!AddressReader.TryRead(text[..slash], out var address, out var message))
        {
            error = CelValue.Error($"'{text}' is not a network: {message}");
            return null;
        }

        if (TryLength(text.AsSpan(slash + 1), address.Length, out var length)) return new CidrValue(address, length);
        error = CelValue.Error($"'{text}' is not a network: the prefix must be a number from 0 to {address.Length}");
        return null;
    }

    private static bool TryLength(ReadOnlySpan<char> text, int longest, out int length)
    {
        var hasLeadingZero = text.Length > 1 && text[0] == '0';
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out length) && !hasLeadingZero && length <= longest;
    }
}
