namespace Readiness.Collectors.Sync.Schedules;

/// <summary>The five fields of a crontab line, or one of its nicknames, with the semantics of Debian's cron.</summary>
internal static class CronExpression
{
    private static readonly Dictionary<string, string> Nicknames = new(StringComparer.Ordinal)
    {
        ["@yearly"] = "0 0 1 1 *",
        ["@annually"] = "0 0 1 1 *",
        ["@monthly"] = "0 0 1 * *",
        ["@weekly"] = "0 0 * * 0",
        ["@daily"] = "0 0 * * *",
        ["@midnight"] = "0 0 * * *",
        ["@hourly"] = "0 * * * *",
    };

    /// <summary>The schedule; null, with what is wrong, when cron would refuse it or when it has no times (<c>@reboot</c>).</summary>
    public static Schedule? Parse(string text, out string problem)
    {
        problem = "";
        if (text == "@reboot")
        {
            problem = "@reboot runs when the machine starts, and at no time known before";
            return null;
        }

        var fields = Nicknames.GetValueOrDefault(text, text).Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != 5)
        {
            problem = $"'{text}' is not five fields";
            return null;
        }

        var sets = new SortedSet<int>[5];
        CronField[] kinds = [CronField.Minute, CronField.Hour, CronField.Day, CronField.Month, CronField.Weekday];
        for (var i = 0; i < 5; i++)
        {
            if (kinds[i].Parse(fields[i]) is not { } set)
            {
                problem = $"cron refuses '{fields[i]}' as {kinds[i].What}";
                return null;
            }

            sets[i] = set;
        }

        return new Schedule(Days(sets, fields), [.. sets[1].SelectMany(hour => sets[0].Select(minute => ((hour * 60) + minute) * 60))]);
    }

    // When day and weekday are both restricted, either is enough; a star at the start of one of them makes it "both".
    private static Func<DateOnly, bool> Days(SortedSet<int>[] sets, string[] fields)
    {
        var both = fields[2].StartsWith('*') || fields[4].StartsWith('*');
        return day =>
        {
            if (!sets[3].Contains(day.Month)) return false;
            var byDay = sets[2].Contains(day.Day);
            var byWeekday = sets[4].Contains((int)day.DayOfWeek) || (day.DayOfWeek == DayOfWeek.Sunday && sets[4].Contains(7));
            return both ? byDay && byWeekday : byDay || byWeekday;
        };
    }
}
