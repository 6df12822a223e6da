using Readiness.Collectors.Sync.Schedules;

namespace Readiness.Collectors.Tests.Sync.Schedules;

public sealed class CronExpressionTests
{
    private static readonly DateOnly Start = new(2025, 3, 14);

    [Theory]
    [InlineData("*/30 * * * *", 30)]
    [InlineData("*/40 * * * *", 40)]
    [InlineData("*/90 * * * *", 60)]
    [InlineData("0 * * * *", 60)]
    [InlineData("@hourly", 60)]
    [InlineData("0 2 * * 1-5", 72 * 60)]
    [InlineData("0 0 * * 7", 7 * 24 * 60)]
    public void LongestGap_Schedule_IsTheLongestWaitBetweenTwoStarts(string text, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), CronExpression.Parse(text, out _)!.LongestGap(Start, TimeZoneInfo.Utc));

    [Theory]
    [InlineData("10-5 * * * *")]
    [InlineData("0 2 * * FRI-MON")]
    [InlineData("0 0 31 2 *")]
    public void Fires_ScheduleThatCronAcceptsAndNeverStarts_IsFalse(string text)
    {
        var schedule = CronExpression.Parse(text, out _)!;

        Assert.False(schedule.Fires(Start));
        Assert.Null(schedule.LongestGap(Start, TimeZoneInfo.Utc));
    }

    [Theory]
    [InlineData("5/15 * * * *", "'5/15' as minute")]
    [InlineData("0 24 * * *", "'24' as hour")]
    [InlineData("*/0 * * * *", "'*/0' as minute")]
    [InlineData("0 2 * *", "five fields")]
    [InlineData("@reboot", "@reboot")]
    public void Parse_LineThatCronRefusesOrThatHasNoTimes_SaysWhatIsWrong(string text, string expected)
    {
        Assert.Null(CronExpression.Parse(text, out var problem));
        Assert.Contains(expected, problem, StringComparison.Ordinal);
    }

    // With a star in front both must fit: after an odd Monday the 23rd of a month of 31 days come the 30th, the 6th and then the 13th.
    [Theory]
    [InlineData("0 0 1 * 1", 7)]
    [InlineData("0 0 */2 * 1", 21)]
    public void LongestGap_DayAndWeekday_EitherIsEnoughUnlessOneStartsWithAStar(string text, int days) =>
        Assert.Equal(TimeSpan.FromDays(days), CronExpression.Parse(text, out _)!.LongestGap(Start, TimeZoneInfo.Utc));
}
