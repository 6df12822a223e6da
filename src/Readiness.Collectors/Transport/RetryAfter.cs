using System.Globalization;

namespace Readiness.Collectors.Transport;

/// <summary>Reads the header by which a system says when to ask again.</summary>
internal static class RetryAfter
{
    /// <returns>The wait it asks for, in seconds or as a date; null when it does not say.</returns>
    public static TimeSpan? Read(HttpAnswer answer, TimeProvider time)
    {
        if (answer.Header("Retry-After") is not { } text) return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return TimeSpan.FromSeconds(Math.Min(seconds, 86_400));
        if (!DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)) return null;
        var wait = date - time.GetUtcNow();
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }
}
