using System.Globalization;
using System.Text;

namespace Readiness.Core.Yaml;

/// <summary>Durations as people write them: <c>15s</c>, <c>10m</c>, <c>1h30m</c>, <c>7d</c>, <c>250ms</c>.</summary>
public static class DurationText
{
    /// <summary>The longest that is accepted: ten years.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(3650);

    private static readonly (string Name, long Ticks)[] Units =
    [
        ("w", 7 * TimeSpan.TicksPerDay),
        ("d", TimeSpan.TicksPerDay),
        ("h", TimeSpan.TicksPerHour),
        ("m", TimeSpan.TicksPerMinute),
        ("s", TimeSpan.TicksPerSecond),
        ("ms", TimeSpan.TicksPerMillisecond),
    ];

    /// <summary>Reads a duration: whole numbers with units, the larger unit first, each unit once.</summary>
    /// <param name="problem">What is wrong, for a message; empty when nothing is.</param>
    public static bool TryParse(string text, out TimeSpan duration, out string problem)
    {
        duration = default;
        problem = "";
        var rest = text.AsSpan().Trim();
        if (rest.Length > 0 && rest.IndexOfAnyExceptInRange('0', '9') < 0)
        {
            problem = $"a duration needs a unit: {rest}s";
            return false;
        }

        var ticks = 0L;
        var units = Units.AsSpan();
        do
        {
            if (!TakePart(ref rest, ref units, ref ticks))
            {
                problem = $"'{text}' is not a duration: write 15s, 10m, 1h30m or 7d";
                return false;
            }
        }
        while (rest.Length > 0);

        if (ticks > Longest.Ticks || ticks < 0) problem = $"a duration of more than {Write(Longest)} is surely a mistake";
        duration = TimeSpan.FromTicks(ticks);
        return problem.Length == 0;
    }

    /// <summary>The shortest exact form down to milliseconds; zero is <c>0s</c>.</summary>
    public static string Write(TimeSpan duration)
    {
        var text = new StringBuilder(duration < TimeSpan.Zero ? "-" : "");
        var ticks = Math.Abs(duration.Ticks);
        foreach (var (name, unit) in Units.AsSpan(1))
        {
            if (ticks / unit > 0) text.Append(CultureInfo.InvariantCulture, $"{ticks / unit}{name}");
            ticks %= unit;
        }

        return text.Length is 0 or 1 ? "0s" : text.ToString();
    }

    private static bool TakePart(ref ReadOnlySpan<char> rest, ref Span<(string Name, long Ticks)> units, ref long ticks)
    {
        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        if (digits is < 1 or > 9) return false;
        var letters = rest[digits..].IndexOfAnyInRange('0', '9') is var next and >= 0 ? next : rest.Length - digits;
        var name = rest.Slice(digits, letters);
        for (var i = 0; i < units.Length; i++)
        {
            if (!name.SequenceEqual(units[i].Name)) continue;
            // A product beyond a century of centuries is held there: it is refused as too long, instead of wrapping into something short.
            var part = Int128.Parse(rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture) * units[i].Ticks;
            ticks = (long)Int128.Min(ticks + part, long.MaxValue / 2);
            units = units[(i + 1)..];
            rest = rest[(digits + letters)..];
            return true;
        }

        return false;
    }
}
