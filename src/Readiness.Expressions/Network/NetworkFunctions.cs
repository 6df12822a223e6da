namespace Readiness.Expressions.Network;

/// <summary>The network extension: IP addresses and networks in CIDR notation.</summary>
internal static class NetworkFunctions
{
    public static IReadOnlyList<CelFunction> All { get; } = [.. IpFunctions.All, .. CidrFunctions.All];
}
