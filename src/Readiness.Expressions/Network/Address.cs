namespace Readiness.Expressions.Network;

/// <summary>An IPv4 or IPv6 address. <paramref name="Bits"/> holds an IPv4 address in its lowest 32 bits.</summary>
internal readonly record struct Address(UInt128 Bits, bool IsIPv4)
{
    public const int BitsOfIPv4 = 32;
    public const int BitsOfIPv6 = 128;

    public int Length => IsIPv4 ? BitsOfIPv4 : BitsOfIPv6;

    public int Family => IsIPv4 ? 4 : 6;

    public bool IsUnspecified => Bits == 0;

    public bool IsLoopback => IsIPv4 ? Leading(8) == 127 : Bits == 1;

    /// <summary>IPv4 written as IPv6: <c>::ffff:0:0/96</c>.</summary>
    public bool IsMapped => !IsIPv4 && Leading(96) == 0xFFFF;

    public bool IsMulticast => IsIPv4 ? Leading(4) == 0xE : Leading(8) == 0xFF;

    public bool IsLinkLocalUnicast => IsIPv4 ? Leading(16) == 0xA9FE : Leading(10) == 0x3FA;

    // The flags of an IPv6 multicast address do not matter, its scope does.
    public bool IsLinkLocalMulticast => IsIPv4 ? Leading(24) == 0xE00000 : (Leading(16) & 0xFF0F) == 0xFF02;

    /// <summary>An address of one host beyond its own link, private ranges included.</summary>
    public bool IsGlobalUnicast => !IsUnspecified && !IsBroadcast && !IsLoopback && !IsMulticast && !IsLinkLocalUnicast;

    private bool IsBroadcast => IsIPv4 && Bits == uint.MaxValue;

    /// <summary>The address with all bits after the first so many cleared.</summary>
    public Address Mask(int prefixLength) => this with { Bits = prefixLength == 0 ? 0 : Leading(prefixLength) << (Length - prefixLength) };

    private UInt128 Leading(int count) => Bits >> (Length - count);
}
