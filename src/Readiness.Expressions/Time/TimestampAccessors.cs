namespace Readiness.Expressions.Time;

/// <summary>The functions that read a calendar or clock field of a timestamp, in UTC or in a named zone.</summary>
internal static class TimestampAccessors
{
    private const string Sample = "timestamp('2026-03-29T01:30:15.25Z')";

    public static IReadOnlyList<CelFunction> All { get; } =
    [
        Accessor("getFullYear", "The year.", time => time.Year, "2026"),
        Accessor("getMonth", "The month, counted from 0: January is 0.", time => time.Month - 1, "2"),
        Accessor("getDate", "The day of the month, counted from 1.", time => time.Day, "29"),
        Accessor("getDayOfMonth", "The day of the month, counted from 0.", time => time.Day - 1, "28"),
        Accessor("getDayOfWeek", "The day of the week, counted from 0: Sunday is 0.", time => time.DayOfWeek, "0"),
        Accessor("getDayOfYear", "The day of the year, counted from 0.", time => time.DayOfYear, "87"),
        ClockAccessor("getHours", "The hour of a timestamp, 0 to 23; or a duration in whole hours.", time => time.Hour, "1", 3_600_000_000_000),
        ClockAccessor("getMinutes", "The minute of a timestamp, 0 to 59; or a duration in whole minutes.", time => time.Minute, "30", 60_000_000_000),
        ClockAccessor("getSeconds", "The second of a timestamp, 0 to 59; or a duration in whole seconds.", time => time.Second, "15", 1_000_000_000),
        Milliseconds(),
    ];

    private static CelFunction Accessor(string name, string doc, Func<CalendarTime, int> field, string result) =>
        new(name, doc, Overloads(name, (time, _) => field(time)), [new CelExample($"{Sample}.{name}()", result)]);

    private static CelFunction ClockAccessor(string name, string doc, Func<CalendarTime, int> field, string result, long unit) =>
        new(
            name,
            doc,
            [.. Overloads(name, (time, _) => field(time)), Portion(name, duration => WholeUnits(duration, unit))],
            [new CelExample($"{Sample}.{name}()", result)]);

    private static CelFunction Milliseconds() =>
        new(
            "getMilliseconds",
            "The milliseconds after the second of a timestamp or a duration, 0 to 999: not the whole in milliseconds.",
            [.. Overloads("getMilliseconds", (_, nanos) => nanos / 1_000_000), Portion("getMilliseconds", duration => duration / 1_000_000 % 1_000)],
            [new CelExample($"{Sample}.getMilliseconds()", "250"), new CelExample("duration('2.5s').getMilliseconds()", "500")]);

    private static IReadOnlyList<CelOverload> Overloads(string name, Func<CalendarTime, int, int> field) =>
    [
        new($"timestamp_{name}", true, [CelType.Timestamp], CelType.Int, arguments => Read(arguments[0], "", field)),
        new($"timestamp_{name}_in_zone", true, [CelType.Timestamp, CelType.String], CelType.Int, arguments => Read(arguments[0], arguments[1].AsString, field)),
    ];

    private static CelOverload Portion(string name, Func<long, long> portion) =>
        new($"duration_{name}", true, [CelType.Duration], CelType.Int, arguments => CelValue.FromInt(portion(arguments[0].AsDuration)));

    // The reference implementation counts in floating point: a nanosecond short of many hours is all of them.
    private static long WholeUnits(long duration, long unit) => (long)((duration / unit) + ((double)(duration % unit) / unit));

    private static CelValue Read(in CelValue timestamp, string zone, Func<CalendarTime, int, int> field)
    {
        var seconds = timestamp.AsTimestampSeconds;
        return TimeZoneText.TryGetOffset(zone, seconds, out var offset, out var error)
            ? CelValue.FromInt(field(CalendarTime.Of(seconds + offset), timestamp.AsTimestampNanos))
            : CelValue.Error(error);
    }
}
