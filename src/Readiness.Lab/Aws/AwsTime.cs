using System.Globalization;

namespace Readiness.Lab.Aws;

internal static class AwsTime
{
    /// <summary>ISO 8601 in UTC to the second, as the XML protocols write times.</summary>
    public static string Text(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
