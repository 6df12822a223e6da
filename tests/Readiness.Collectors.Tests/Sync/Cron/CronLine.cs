using System.Globalization;

namespace Readiness.Collectors.Tests.Sync.Cron;

/// <summary>A schedule that cron was given, and the log of the rsync that it starts.</summary>
public sealed record CronLine(string Schedule, string Log)
{
    /// <summary>Schedules that start, or do not, at the full minute after a time: most of them only by one of cron's peculiarities.</summary>
    public static IReadOnlyList<string> Around(DateTimeOffset now)
    {
        var (next, tomorrow) = (now.AddMinutes(1), now.AddDays(1));
        return
        [
            "* * * * *",
            At($"{next.Minute} {next.Hour} * * *"),
            At($"{next.AddMinutes(30).Minute} * * * *"),
            "*/2 * * * *",
            "1-59/2 * * * *",
            // A reversed range is accepted and empty.
            "59-0 * * * *",
            // Refused, and with it the file: a step needs a range.
            "0/1 * * * *",
            // Day and weekday both restricted: either is enough.
            At($"* * {next.Day} * {(int)tomorrow.AddDays(1).DayOfWeek}"),
            At($"* * {tomorrow.AddDays(1).Day} * {(int)next.DayOfWeek}"),
            // A star at the start of one of them: both are needed.
            At($"* * */1 * {(int)tomorrow.AddDays(1).DayOfWeek}"),
            At($"* * */1 * {next.DayOfWeek.ToString()[..3].ToUpperInvariant()}"),
            At($"* * * {tomorrow.AddMonths(2).Month} *"),
            "@hourly",
        ];
    }

    private static string At(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
