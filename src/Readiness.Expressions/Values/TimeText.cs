using System.Globalization;

namespace Readiness.Expressions.Values;

internal static class TimeText
{
    public static string OfDuration(long nanoseconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1e9}s");

    public static string OfTimestamp(long seconds, int nanos) =>
        DateTimeOffset.FromUnixTimeSeconds(seconds).AddTicks(nanos / 100).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
