using System.Globalization;

namespace Readiness.Collectors.Prometheus.PromQl;

/// <summary>Prometheus' spelling of durations: <c>15s</c>, <c>1h30m</c>, <c>15d</c>; a bare <c>0</c> is allowed.</summary>
internal static class PromDuration
{
    private static readonly (string Unit, TimeSpan Length)[] Units =
    [
        ("ms", TimeSpan.FromMilliseconds(1)),
        ("s", TimeSpan.FromSeconds(1)),
        ("m", TimeSpan.FromMinutes(1)),
        ("h", TimeSpan.FromHours(1)),
        ("d", TimeSpan.FromDays(1)),
        ("w", TimeSpan.FromDays(7)),
        ("y", TimeSpan.FromDays(365)),
    ];

    /// <summary>Reads a duration; false when it is none, or longer than ten thousand years.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out TimeSpan duration)
    {
        duration = TimeSpan.Zero;
        if (text is "0") return true;
        if (text.IsEmpty) return false;
        while (!text.IsEmpty)
        {
            if (!TryReadPart(ref text, out var part) || part > TimeSpan.MaxValue - duration) return false;
            duration += part;
        }

        return true;
    }

    /// <summary>Writes a duration in whole milliseconds, at least one.</summary>
    public static string Write(TimeSpan duration) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, (long)duration.TotalMilliseconds)}ms");

    private static bool TryReadPart(ref ReadOnlySpan<char> text, out TimeSpan part)
    {
        part = default;
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        if (digits <= 0 || !long.TryParse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return false;

        var rest = text[digits..];
        var letters = rest.IndexOfAnyInRange('0', '9');
        var unit = letters < 0 ? rest : rest[..letters];
        foreach (var (name, length) in Units)
        {
            if (!unit.SequenceEqual(name)) continue;
            if (count > TimeSpan.MaxValue.Ticks / length.Ticks) return false;
            part = length * count;
            text = rest[unit.Length..];
            return true;
        }

        return false;
    }
}
