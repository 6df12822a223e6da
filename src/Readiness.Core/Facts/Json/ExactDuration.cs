using System.Globalization;
using System.Text;

namespace Readiness.Core.Facts.Json;

/// <summary>Durations as texts of hours, minutes and seconds, exact to the tick: <c>-1h0.5s</c>. Zero is <c>0s</c>.</summary>
internal static class ExactDuration
{
    private static readonly (char Unit, ulong Ticks)[] Units =
        [('h', TimeSpan.TicksPerHour), ('m', TimeSpan.TicksPerMinute), ('s', TimeSpan.TicksPerSecond)];

    public static string Of(TimeSpan value)
    {
        if (value == TimeSpan.Zero) return "0s";
        var text = new StringBuilder();
        if (value < TimeSpan.Zero) text.Append('-');
        var rest = Magnitude(value.Ticks);
        foreach (var (unit, ticks) in Units.AsSpan(0, 2))
        {
            if (rest >= ticks) text.Append(CultureInfo.InvariantCulture, $"{rest / ticks}{unit}");
            rest %= ticks;
        }

        if (rest > 0) text.Append(CultureInfo.InvariantCulture, $"{rest / (decimal)TimeSpan.TicksPerSecond:0.#######}s");
        return text.ToString();
    }

    /// <summary>Reads what <see cref="Of"/> writes; units in this order, each at most once.</summary>
    public static bool TryParse(string text, out TimeSpan value)
    {
        value = default;
        var rest = text.AsSpan();
        var negative = rest.StartsWith("-");
        if (negative) rest = rest[1..];
        if (rest.IsEmpty || rest.Length > 40) return false;
        var total = 0m;
        foreach (var (unit, ticks) in Units)
        {
            var end = rest.IndexOf(unit);
            if (end < 0) continue;
            if (!decimal.TryParse(rest[..end], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) || amount > long.MaxValue) return false;
            total += amount * ticks;
            rest = rest[(end + 1)..];
        }

        if (negative) total = -total;
        if (!rest.IsEmpty || total is < long.MinValue or > long.MaxValue || total != decimal.Truncate(total)) return false;
        value = TimeSpan.FromTicks((long)total);
        return true;
    }

    private static ulong Magnitude(long ticks) => ticks < 0 ? (ulong)-(ticks + 1) + 1 : (ulong)ticks;
}
