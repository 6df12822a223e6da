namespace Readiness.Expressions.Network;

/// <summary>The functions on networks.</summary>
internal static class CidrFunctions
{
    public static IReadOnlyList<CelFunction> All { get; } =
    [
        new(
            "cidr",
            "The network of a text: an address, a slash and the length of the prefix.",
            [new("cidr_string", false, [CelType.String], NetworkTypes.Cidr, arguments => Parse(arguments[0]))],
            [new("cidr('10.0.0.0/8').prefixLength()", "8"), new("cidr('10.0.0.0/33')", "error: from 0 to 32")]),
        new(
            "isCIDR",
            "Whether a text is a network.",
            [new("is_cidr_string", false, [CelType.String], CelType.Bool, arguments => CelValue.FromBool(CidrValue.Read(arguments[0], out _) is not null))],
            [new("isCIDR('10.0.0.0/8')", "true"), new("isCIDR('10.0.0.0')", "false")]),
        new(
            "containsIP",
            "Whether an address lies in a network; one of the other family never does.",
            [Contains("ip", NetworkTypes.Ip, ContainsIp), Contains("ip_string", CelType.String, ContainsIp)],
            [new("cidr('10.10.0.0/16').containsIP('10.10.0.9')", "true"), new("cidr('10.10.0.0/16').containsIP(ip('10.20.0.9'))", "false")]),
        new(
            "containsCIDR",
            "Whether a network lies within another, or is the same.",
            [Contains("cidr", NetworkTypes.Cidr, ContainsCidr), Contains("cidr_string", CelType.String, ContainsCidr)],
            [new("cidr('10.0.0.0/8').containsCIDR('10.10.0.0/16')", "true"), new("cidr('10.10.0.0/16').containsCIDR(cidr('10.0.0.0/8'))", "false")]),
        new(
            "prefixLength",
            "The number of bits that all addresses of a network share.",
            [new("cidr_prefix_length", true, [NetworkTypes.Cidr], CelType.Int, arguments => CelValue.FromInt(Of(arguments[0]).PrefixLength))],
            [new("cidr('2001:db8::/32').prefixLength()", "32")]),
        new(
            "masked",
            "The network with all bits after its prefix cleared.",
            [new("cidr_masked", true, [NetworkTypes.Cidr], NetworkTypes.Cidr, arguments => Masked(Of(arguments[0])))],
            [new("cidr('10.0.0.5/8').masked() == cidr('10.0.0.0/8')", "true")]),
        new(
            "string",
            "The text of a network.",
            [new("cidr_to_string", false, [NetworkTypes.Cidr], CelType.String, arguments => CelValue.FromString(Of(arguments[0]).ToString()))],
            [new("string(cidr('10.0.0.0/8'))", "'10.0.0.0/8'")]),
    ];

    private static CidrValue Of(in CelValue value) => (CidrValue)value.AsOpaque;

    private static CelValue Parse(in CelValue text) => CidrValue.Read(text, out var error) is { } cidr ? CelValue.FromOpaque(cidr) : error;

    private static CelValue Masked(CidrValue cidr) => CelValue.FromOpaque(new CidrValue(cidr.Address.Mask(cidr.PrefixLength), cidr.PrefixLength));

    private static CelOverload Contains(string id, CelType argument, CelFunctionBody body) =>
        new($"cidr_contains_{id}", true, [NetworkTypes.Cidr, argument], CelType.Bool, body);

    private static CelValue ContainsIp(ReadOnlySpan<CelValue> arguments) =>
        IpValue.TryRead(arguments[1], out var address, out var error) ? CelValue.FromBool(Of(arguments[0]).Contains(address)) : error;

    private static CelValue ContainsCidr(ReadOnlySpan<CelValue> arguments) =>
        CidrValue.Read(arguments[1], out var error) is { } other ? CelValue.FromBool(Of(arguments[0]).Contains(other)) : error;
}
