using System.Globalization;

namespace Readiness.Collectors.Lsyncd;

/// <summary>Times as lsyncd writes them: <c>Sun Nov 22 10:55:58 2026</c>, of the machine's own zone, which they do not name.</summary>
internal static class LsyncdTime
{
    public const int Length = 24;

    public static DateTimeOffset? Parse(string text, TimeZoneInfo zone) =>
        DateTime.TryParseExact(text.Trim(), "ddd MMM d HH:mm:ss yyyy", CultureInfo.InvariantCulture, DateTimeStyles.AllowInnerWhite, out var local)
            ? new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime()
            : null;
}
