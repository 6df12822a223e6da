using System.Globalization;

namespace Readiness.Iam.Conditions;

/// <summary>The dates that policies are written in: the W3C profile of ISO 8601, or seconds since 1970.</summary>
internal static class PolicyDate
{
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
    private const int YearDigits = 4;

    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd", "yyyy-MM", "yyyy",
        "yyyyMMdd'T'HHmmssK", "yyyyMMdd'T'HHmmss.FFFFFFFK",
    ];

    public static bool TryParse(string text, out DateTimeOffset date)
    {
        if (text.Length != YearDigits && double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
        {
            var inRange = seconds >= DateTimeOffset.MinValue.ToUnixTimeSeconds() && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds();
            date = inRange ? DateTimeOffset.UnixEpoch.AddSeconds(seconds) : default;
            return inRange;
        }

        return DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, Utc, out date);
    }
}
