using System.Globalization;

namespace Readiness.Collectors.Etcd;

/// <summary>Identities of members and clusters: decimal in JSON, hexadecimal in metrics and in etcd's own tools.</summary>
internal static class EtcdId
{
    /// <summary>As hexadecimal digits; null for none, which the gateway writes by leaving it out.</summary>
    public static string? Read(string? text) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id != 0 ? id.ToString("x", CultureInfo.InvariantCulture) : null;
}
