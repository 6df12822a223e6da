namespace Readiness.Expressions.Network;

/// <summary>The types of addresses and networks.</summary>
internal static class NetworkTypes
{
    public static CelType Ip { get; } = CelType.Abstract("net.IP");

    public static CelType Cidr { get; } = CelType.Abstract("net.CIDR");
}
