namespace Readiness.Expressions.Network;

/// <summary>An address as a value of the language.</summary>
internal sealed class IpValue(Address address) : IOpaqueValue
{
    public Address Address => address;

    public CelType Type => NetworkTypes.Ip;

    public bool SameAs(IOpaqueValue other) => other is IpValue ip && ip.Address == address;

    public string ToText() => $"ip('{AddressText.Of(address)}')";

    /// <summary>The address of an <c>ip()</c>, or of a text; an error otherwise.</summary>
    public static bool TryRead(in CelValue value, out Address address, out CelValue error)
    {
        error = default;
        if (value.Kind == CelKind.Opaque && value.AsOpaque is IpValue ip)
        {
            address = ip.Address;
            return true;
        }

        if (AddressReader.TryRead(value.AsString, out address, out var message)) return true;
        error = CelValue.Error(message);
        return false;
    }
}
