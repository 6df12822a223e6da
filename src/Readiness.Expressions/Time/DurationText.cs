using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Readiness.Expressions.Time;

/// <summary>Durations as text. A duration is a count of nanoseconds in 64 bits: some 292 years either way.</summary>
public static class DurationText
{
    private const ulong Microsecond = 1_000;
    private const ulong Millisecond = 1_000_000;
    private const ulong Second = 1_000_000_000;
    private const ulong Minute = 60 * Second;
    private const ulong Hour = 60 * Minute;

    /// <summary>
    /// Reads <c>1h5m</c>, <c>-1.5s</c>, <c>250ms</c>, <c>0</c>: a sign, then numbers with a unit each (h m s ms us µs ns).
    /// What is finer than a nanosecond is cut off.
    /// </summary>
    public static bool TryParse(string text, out long nanoseconds, [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reader = new DurationReader(text);
        nanoseconds = 0;
        error = reader.Read(out var magnitude, out var isNegative);
        if (error is not null) return false;
        var limit = (UInt128)long.MaxValue + (isNegative ? 1u : 0u);
        if (magnitude > limit)
        {
            error = $"'{text}' is out of range: a duration spans at most 292 years";
            return false;
        }

        nanoseconds = unchecked(isNegative ? -(long)(ulong)magnitude : (long)(ulong)magnitude);
        return true;
    }

    /// <summary>The canonical text, in seconds: <c>5400s</c>, <c>-1.5s</c>, <c>0.000000001s</c>.</summary>
    public static string Format(long nanoseconds) => Sign(nanoseconds) + Decimal(Magnitude(nanoseconds), Second) + "s";

    /// <summary>The text for people: <c>4m30s</c>, <c>1h5m</c>, <c>250ms</c>. It reads back as the same duration.</summary>
    public static string ForHumans(long nanoseconds)
    {
        var magnitude = Magnitude(nanoseconds);
        if (magnitude < Second) return Sign(nanoseconds) + BelowSecond(magnitude);
        var (hours, belowHour) = Math.DivRem(magnitude, Hour);
        var (minutes, belowMinute) = Math.DivRem(belowHour, Minute);
        var text = Sign(nanoseconds);
        if (hours > 0) text += Decimal(hours, 1) + "h";
        if (minutes > 0) text += Decimal(minutes, 1) + "m";
        if (belowMinute > 0) text += Decimal(belowMinute, Second) + "s";
        return text;
    }

    private static string BelowSecond(ulong magnitude) => magnitude switch
    {
        0 => "0s",
        >= Millisecond => Decimal(magnitude, Millisecond) + "ms",
        >= Microsecond => Decimal(magnitude, Microsecond) + "us",
        _ => Decimal(magnitude, 1) + "ns",
    };

    private static string Sign(long nanoseconds) => nanoseconds < 0 ? "-" : "";

    private static ulong Magnitude(long nanoseconds) => nanoseconds < 0 ? unchecked((ulong)-nanoseconds) : (ulong)nanoseconds;

    private static string Decimal(ulong value, ulong unit) => ((decimal)value / unit).ToString("0.#########", CultureInfo.InvariantCulture);
}
