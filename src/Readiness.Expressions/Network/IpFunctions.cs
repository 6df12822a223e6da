namespace Readiness.Expressions.Network;

/// <summary>The functions on addresses.</summary>
internal static class IpFunctions
{
    public static IReadOnlyList<CelFunction> All { get; } =
    [
        new(
            "ip",
            "The IPv4 or IPv6 address of a text, or the address in a network.",
            [
                new("ip_string", false, [CelType.String], NetworkTypes.Ip, arguments => Parse(arguments[0])),
                new("cidr_ip", true, [NetworkTypes.Cidr], NetworkTypes.Ip, arguments => Value(((CidrValue)arguments[0].AsOpaque).Address)),
            ],
            [
                new("ip('10.0.0.1') == ip('10.0.0.1')", "true"),
                new("ip('2001:DB8::1') == ip('2001:db8:0::1')", "true"),
                new("cidr('10.0.0.0/8').ip() == ip('10.0.0.0')", "true"),
                new("ip('10.0.0.256')", "error: is not an IP address"),
            ]),
        new(
            "isIP",
            "Whether a text is an IPv4 or IPv6 address.",
            [new("is_ip_string", false, [CelType.String], CelType.Bool, arguments => CelValue.FromBool(AddressReader.TryRead(arguments[0].AsString, out _, out _)))],
            [new("isIP('10.0.0.1')", "true"), new("isIP('localhost')", "false")]),
        new(
            "ip.isCanonical",
            "Whether an address is written in its canonical form.",
            [new("ip_is_canonical_string", false, [CelType.String], CelType.Bool, arguments => IsCanonical(arguments[0]))],
            [new("ip.isCanonical('2001:db8::68')", "true"), new("ip.isCanonical('2001:DB8::68')", "false")]),
        new(
            "family",
            "4 for an IPv4 address, 6 for an IPv6 address.",
            [new("ip_family", true, [NetworkTypes.Ip], CelType.Int, arguments => CelValue.FromInt(Of(arguments[0]).Family))],
            [new("ip('10.0.0.1').family()", "4"), new("ip('::1').family()", "6")]),
        Predicate("isUnspecified", "Whether an address is 0.0.0.0 or ::.", address => address.IsUnspecified, "0.0.0.0"),
        Predicate("isLoopback", "Whether an address is in 127.0.0.0/8 or is ::1.", address => address.IsLoopback, "127.0.0.1"),
        Predicate("isGlobalUnicast", "Whether an address is that of one host beyond its own link, private ranges included.", address => address.IsGlobalUnicast, "192.168.0.1"),
        Predicate("isLinkLocalUnicast", "Whether an address is in 169.254.0.0/16 or fe80::/10.", address => address.IsLinkLocalUnicast, "169.254.169.254"),
        Predicate("isLinkLocalMulticast", "Whether an address is in 224.0.0.0/24 or in ff02::/16.", address => address.IsLinkLocalMulticast, "224.0.0.1"),
        new(
            "string",
            "The canonical text of an address.",
            [new("ip_to_string", false, [NetworkTypes.Ip], CelType.String, arguments => CelValue.FromString(AddressText.Of(Of(arguments[0]))))],
            [new("string(ip('2001:DB8:0:0::1'))", "'2001:db8::1'")]),
    ];

    public static CelValue Value(Address address) => CelValue.FromOpaque(new IpValue(address));

    private static Address Of(in CelValue value) => ((IpValue)value.AsOpaque).Address;

    private static CelValue Parse(in CelValue text) => IpValue.TryRead(text, out var address, out var error) ? Value(address) : error;

    private static CelValue IsCanonical(in CelValue text) =>
        IpValue.TryRead(text, out var address, out var error) ? CelValue.FromBool(AddressText.Of(address) == text.AsString) : error;

    private static CelFunction Predicate(string name, string doc, Func<Address, bool> predicate, string example) =>
        new(
            name,
            doc,
            [new($"ip_{name}", true, [NetworkTypes.Ip], CelType.Bool, arguments => CelValue.FromBool(predicate(Of(arguments[0]))))],
            [new($"ip('{example}').{name}()", "true")]);
}
