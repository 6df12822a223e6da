using System.Globalization;

namespace Readiness.Collectors.Sync.Schedules;

/// <summary>A systemd calendar event: <c>*:0/15</c>, <c>Mon..Fri 02:30</c>, <c>hourly</c>, <c>*-*-* 00/6:00:00</c>. Years other than <c>*</c>, last-day syntax and zones are not read.</summary>
internal static class CalendarEvent
{
    private static readonly Dictionary<string, string> Nicknames = new(StringComparer.Ordinal)
    {
        ["minutely"] = "*-*-* *:*:00",
        ["hourly"] = "*-*-* *:00:00",
        ["daily"] = "*-*-* 00:00:00",
        ["weekly"] = "Mon *-*-* 00:00:00",
        ["monthly"] = "*-*-01 00:00:00",
        ["quarterly"] = "*-01,04,07,10-01 00:00:00",
        ["semiannually"] = "*-01,07-01 00:00:00",
        ["yearly"] = "*-01-01 00:00:00",
        ["annually"] = "*-01-01 00:00:00",
    };

    private static readonly string[] Weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    /// <summary>The schedule; null, with what cannot be read.</summary>
    public static Schedule? Parse(string text, out string problem)
    {
        problem = $"the calendar event '{text}' cannot be read";
        var words = Nicknames.GetValueOrDefault(text.Trim(), text.Trim()).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var weekdays = words.Count > 0 && char.IsLetter(words[0][0]) ? Weekday(words[0]) : [.. Enumerable.Range(0, 7)];
        if (words.Count > 0 && char.IsLetter(words[0][0])) words.RemoveAt(0);
        var date = words.FirstOrDefault(word => word.Contains('-', StringComparison.Ordinal)) ?? "*-*-*";
        var time = words.FirstOrDefault(word => word.Contains(':', StringComparison.Ordinal)) ?? "00:00:00";
        var dateParts = date.Split('-');
        var timeParts = time.Split(':');
        if (weekdays is null || words.Count > 2 || dateParts is not (["*", _, _] or [_, _]) || timeParts.Length is not (2 or 3)) return null;
        if (Part(dateParts[^2], 1, 12) is not { } months || Part(dateParts[^1], 1, 31) is not { } days) return null;
        if (Part(timeParts[0], 0, 23) is not { } hours || Part(timeParts[1], 0, 59) is not { } minutes || Part(timeParts.Length == 3 ? timeParts[2] : "0", 0, 59) is not { } seconds) return null;

        problem = "";
        return new Schedule(
            day => months.Contains(day.Month) && days.Contains(day.Day) && weekdays.Contains((int)day.DayOfWeek),
            [.. hours.SelectMany(hour => minutes.SelectMany(minute => seconds.Select(second => (((hour * 60) + minute) * 60) + second)))]);
    }

    private static SortedSet<int>? Weekday(string text)
    {
        var set = new SortedSet<int>();
        foreach (var part in text.TrimEnd(',').Split(','))
        {
            var ends = part.Split("..").Select(name => Array.FindIndex(Weekdays, known => name.StartsWith(known, StringComparison.OrdinalIgnoreCase))).ToList();
            if (ends.Exists(end => end < 0) || ends.Count > 2) return null;
            // Monday comes first and Sunday last; a range the other way round is refused by systemd.
            var (from, to) = ((ends[0] + 6) % 7, (ends[^1] + 6) % 7);
            if (from > to) return null;
            for (var day = from; day <= to; day++) set.Add((day + 1) % 7);
        }

        return set;
    }

    private static SortedSet<int>? Part(string text, int lowest, int highest)
    {
        var set = new SortedSet<int>();
        foreach (var part in text.Split(','))
        {
            var pieces = part.Split('/');
            var step = 0;
            if (pieces.Length > 2 || (pieces.Length == 2 && (!Number(pieces[1], out step) || step == 0))) return null;
            var ends = pieces[0].Split("..");
            var (from, to) = (lowest, highest);
            if (pieces[0] != "*")
            {
                if (ends.Length > 2 || !Number(ends[0], out from) || from < lowest || from > highest) return null;
                to = step > 0 ? highest : from;
                if (ends.Length == 2 && (!Number(ends[1], out to) || to < from || to > highest)) return null;
            }

            for (var number = from; number <= to; number += Math.Max(1, step)) set.Add(number);
        }

        return set;
    }

    private static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
