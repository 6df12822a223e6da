namespace Readiness.Collectors.Sync.Schedules;

/// <summary>When a job starts: on which days, and at which seconds of such a day, by the clock of a time zone.</summary>
internal sealed class Schedule(Func<DateOnly, bool> runsOn, IReadOnlyList<int> secondsOfDay)
{
    // Two leap-free years and more: every mix of day, month and weekday that occurs at all in ordinary schedules shows its longest gap.
    private const int HorizonDays = 800;

    /// <summary>The longest time between two starts within 800 days from <paramref name="from"/>; null when it starts less than twice.</summary>
    public TimeSpan? LongestGap(DateOnly from, TimeZoneInfo zone)
    {
        var within = LongestWithinDay();
        TimeSpan? longest = null;
        DateTime? last = null;
        for (var day = from; day < from.AddDays(HorizonDays); day = day.AddDays(1))
        {
            if (secondsOfDay.Count == 0 || !runsOn(day)) continue;
            if (last is { } before) longest = Longer(longest, Instant(day, secondsOfDay[0], zone) - before);
            if (within > TimeSpan.Zero) longest = Longer(longest, within);
            last = Instant(day, secondsOfDay[^1], zone);
        }

        return longest;
    }

    /// <summary>Whether it starts at all within 800 days.</summary>
    public bool Fires(DateOnly from) => secondsOfDay.Count > 0 && Enumerable.Range(0, HorizonDays).Any(days => StartsOn(from.AddDays(days)).Any());

    /// <summary>The times at which it starts on a day, by the zone's clock.</summary>
    public IEnumerable<TimeOnly> StartsOn(DateOnly day) => runsOn(day) ? secondsOfDay.Select(second => TimeOnly.MinValue.Add(TimeSpan.FromSeconds(second))) : [];

    private TimeSpan LongestWithinDay()
    {
        var longest = 0;
        for (var i = 1; i < secondsOfDay.Count; i++) longest = Math.Max(longest, secondsOfDay[i] - secondsOfDay[i - 1]);
        return TimeSpan.FromSeconds(longest);
    }

    // A time that the clock skips is taken as just after the jump.
    private static DateTime Instant(DateOnly day, int second, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue).AddSeconds(second);
        return TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(local) ? local.AddHours(1) : local, zone);
    }

    private static TimeSpan Longer(TimeSpan? known, TimeSpan other) => known is { } gap && gap >= other ? gap : other;
}
