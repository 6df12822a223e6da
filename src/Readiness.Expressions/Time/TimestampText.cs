using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Readiness.Expressions.Time;

/// <summary>Timestamps as text, after RFC 3339.</summary>
public static class TimestampText
{
    /// <summary>
    /// Reads <c>2026-01-31T23:59:59.5Z</c> or the same with an offset. Upper-case T and Z, all parts, no leap second;
    /// what is finer than a nanosecond is cut off.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="seconds">Seconds since 1970-01-01T00:00:00Z; negative before.</param>
    /// <param name="nanos">Nanoseconds after that second, 0 to 999,999,999.</param>
    /// <param name="error">What is wrong with the text.</param>
    public static bool TryParse(string text, out long seconds, out int nanos, [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!new TimestampReader(text).TryRead(out seconds, out nanos))
        {
            error = $"'{text}' is not a timestamp: write it as 2026-01-31T23:59:59Z or with an offset such as +08:00";
            return false;
        }

        error = TimestampRange.Contains(seconds) ? null : TimestampRange.Message;
        return error is null;
    }

    /// <summary>The text in UTC with as many digits after the second as are needed.</summary>
    /// <param name="seconds">Seconds since 1970-01-01T00:00:00Z.</param>
    /// <param name="nanos">Nanoseconds after that second, 0 to 999,999,999.</param>
    public static string Format(long seconds, int nanos)
    {
        var time = CalendarTime.Of(seconds);
        var fraction = nanos == 0 ? "" : "." + nanos.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{time.Year:0000}-{time.Month:00}-{time.Day:00}T{time.Hour:00}:{time.Minute:00}:{time.Second:00}{fraction}Z");
    }
}
