using System.Globalization;

namespace Readiness.Collectors.Haproxy.Configuration;

/// <summary>Durations as HAProxy writes them: <c>2s</c>, <c>500ms</c>, <c>1m</c>; a bare number is milliseconds.</summary>
internal static class HaproxyTime
{
    private static readonly (string Unit, long Ticks)[] Units =
    [
        ("us", TimeSpan.TicksPerMicrosecond), ("ms", TimeSpan.TicksPerMillisecond), ("s", TimeSpan.TicksPerSecond), ("m", TimeSpan.TicksPerMinute), ("h", TimeSpan.TicksPerHour), ("d", TimeSpan.TicksPerDay),
        ("", TimeSpan.TicksPerMillisecond),
    ];

    // HAProxy's own bound: 2³¹ milliseconds.
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(int.MaxValue);

    public static bool TryRead(string text, out TimeSpan time)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        time = default;
        if (!long.TryParse(text.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return false;
        foreach (var (unit, ticks) in Units)
        {
            if (text[digits..] != unit) continue;
            if (count > Longest.Ticks / ticks) return false;
            time = TimeSpan.FromTicks(count * ticks);
            return true;
        }

        return false;
    }
}
