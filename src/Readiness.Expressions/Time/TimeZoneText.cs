using System.Diagnostics.CodeAnalysis;

namespace Readiness.Expressions.Time;

/// <summary>Time zones as expressions name them: an IANA name (<c>Europe/Berlin</c>) or a fixed offset (<c>-09:30</c>, <c>02:00</c>).</summary>
internal static class TimeZoneText
{
    private const int LongestName = 64;

    /// <summary>Seconds east of UTC in that zone at that time; the empty text is UTC.</summary>
    public static bool TryGetOffset(string zone, long seconds, out int offset, [NotNullWhen(false)] out string? error)
    {
        error = null;
        offset = 0;
        if (zone.Length == 0 || zone == "UTC") return true;
        if (zone.Contains(':', StringComparison.Ordinal))
        {
            if (TryParseOffset(zone, out offset)) return true;
            error = $"'{zone}' is not an offset: write it as +05:30 or -09:30";
            return false;
        }

        if (!IsName(zone) || !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found))
        {
            error = $"there is no time zone '{zone}', or this machine has no time zone data";
            return false;
        }

        var time = DateTime.UnixEpoch.AddSeconds(Math.Clamp(seconds, TimestampRange.First, TimestampRange.Last));
        offset = (int)found.GetUtcOffset(time).TotalSeconds;
        return true;
    }

    // The name becomes part of a path below the time zone data.
    private static bool IsName(string zone)
    {
        if (zone.Length > LongestName || !char.IsAsciiLetter(zone[0])) return false;
        foreach (var character in zone)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('/' or '_' or '-' or '+')) return false;
        }

        return true;
    }

    private static bool TryParseOffset(ReadOnlySpan<char> text, out int offset)
    {
        offset = 0;
        var isWest = text[0] == '-';
        if (isWest || text[0] == '+') text = text[1..];
        var colon = text.IndexOf(':');
        if (!TryNumber(text[..colon], 23, out var hours) || !TryNumber(text[(colon + 1)..], 59, out var minutes)) return false;
        offset = ((hours * 60) + minutes) * (isWest ? -60 : 60);
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, int maximum, out int number)
    {
        number = 0;
        if (digits.Length is 0 or > 2) return false;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit)) return false;
            number = (number * 10) + digit - '0';
        }

        return number <= maximum;
    }
}
