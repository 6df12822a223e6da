using System.Globalization;

namespace Readiness.Collectors.Sync.Schedules;

/// <summary>One field of a crontab line, as Debian's cron reads it.</summary>
/// <param name="Lowest">The least number allowed.</param>
/// <param name="Highest">The greatest number allowed.</param>
/// <param name="Names">Names for numbers from <paramref name="FirstNamed"/> on, three letters each.</param>
internal sealed record CronField(string What, int Lowest, int Highest, int FirstNamed, string[] Names)
{
    public static CronField Minute { get; } = new("minute", 0, 59, 0, []);

    public static CronField Hour { get; } = new("hour", 0, 23, 0, []);

    public static CronField Day { get; } = new("day of month", 1, 31, 0, []);

    public static CronField Month { get; } = new("month", 1, 12, 1, ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]);

    public static CronField Weekday { get; } = new("day of week", 0, 7, 0, ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]);

    /// <summary>The numbers that the text stands for; null when cron would refuse the line. A reversed range is accepted by cron and holds nothing.</summary>
    public SortedSet<int>? Parse(string text)
    {
        var numbers = new SortedSet<int>();
        foreach (var part in text.Split(','))
        {
            var step = 1;
            var range = part;
            if (part.IndexOf('/', StringComparison.Ordinal) is var slash and >= 0)
            {
                range = part[..slash];
                if (!int.TryParse(part[(slash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out step) || step == 0) return null;
            }

            if (Range(range, slash: part.Length != range.Length) is not { } bounds) return null;
            for (var number = bounds.From; number <= bounds.To; number += step) numbers.Add(number);
        }

        return numbers;
    }

    private (int From, int To)? Range(string text, bool slash)
    {
        if (text == "*") return (Lowest, Highest);
        if (text.IndexOf('-', StringComparison.Ordinal) is var dash and > 0)
            return Number(text[..dash]) is { } from && Number(text[(dash + 1)..]) is { } to ? (from, to) : null;
        // A step needs a range in Debian's cron; others read 5/15 as "from 5 on", and there the job would run.
        return slash || Number(text) is not { } only ? null : (only, only);
    }

    private int? Number(string text)
    {
        var name = Array.IndexOf(Names, text.ToLowerInvariant());
        if (name >= 0) return name + FirstNamed;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= Lowest && number <= Highest ? number : null;
    }
}
