using System.Globalization;

namespace Readiness.Lab.Prometheus;

internal static class PrometheusTime
{
    /// <summary>RFC 3339 in UTC with a fraction.</summary>
    public static string Text(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
