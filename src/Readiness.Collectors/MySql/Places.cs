using System.Globalization;
using System.Net;
using Readiness.Core.Facts;

namespace Readiness.Collectors.MySql;

/// <summary>Places of servers as facts show them.</summary>
internal static class Places
{
    public static string Text(this DnsEndPoint place) => string.Create(CultureInfo.InvariantCulture, $"{place.Host}:{place.Port}");

    public static FactList<string> Texts(this FactList<IPAddress> addresses) => addresses.IsNotCollected
        ? FactList<string>.Missing(addresses.Why)
        : FactList<string>.Present([.. addresses.Items.Select(address => address.ToString()).Order(StringComparer.Ordinal)], addresses.From);
}
