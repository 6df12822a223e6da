using System.Buffers;
using System.Globalization;

namespace Readiness.Collectors.Consul;

/// <summary>Durations as Go writes them: <c>5s</c>, <c>47.700301ms</c>, <c>1m12.15s</c>, <c>2h0m0s</c>.</summary>
internal static class GoDuration
{
    private static readonly (string Unit, double Seconds)[] Units = [("ns", 1e-9), ("us", 1e-6), ("µs", 1e-6), ("ms", 1e-3), ("s", 1), ("m", 60), ("h", 3600)];

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    /// <returns>The duration; null for what is none, and for a negative one, by which Consul says "never".</returns>
    public static TimeSpan? Read(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        if (text == "0") return TimeSpan.Zero;
        var seconds = 0.0;
        for (var rest = text.AsSpan(); rest.Length > 0;)
        {
            var digits = rest.IndexOfAnyExcept(Digits);
            if (digits <= 0 || !double.TryParse(rest[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return null;
            rest = rest[digits..];
            var letters = rest.IndexOfAny(Digits) is >= 0 and var end ? end : rest.Length;
            if (SecondsOf(rest[..letters]) is not { } unit) return null;
            seconds += number * unit;
            rest = rest[letters..];
        }

        return seconds < 1e10 ? TimeSpan.FromSeconds(seconds) : null;
    }

    private static double? SecondsOf(ReadOnlySpan<char> unit)
    {
        foreach (var (name, seconds) in Units)
            if (unit.SequenceEqual(name))
                return seconds;
        return null;
    }
}
