using System.Globalization;

namespace Readiness.Collectors.Aws;

/// <summary>Times as AWS writes them: ISO 8601, UTC.</summary>
internal static class AwsTime
{
    public static DateTimeOffset? Parse(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;
}
