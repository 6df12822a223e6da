using Readiness.Collectors.Sync.Schedules;

namespace Readiness.Collectors.Tests.Sync.Schedules;

public sealed class CalendarEventTests
{
    [Theory]
    [InlineData("*:0/15", 15)]
    [InlineData("hourly", 60)]
    [InlineData("Mon..Fri 02:30", 72 * 60)]
    [InlineData("*-*-* 00/6:00:00", 6 * 60)]
    public void LongestGap_Event_IsTheLongestWaitBetweenTwoStarts(string text, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), CalendarEvent.Parse(text, out _)!.LongestGap(new DateOnly(2025, 3, 14), TimeZoneInfo.Utc));

    [Theory]
    [InlineData("Fri..Mon 02:30")]
    [InlineData("*:0/0")]
    [InlineData("25:00")]
    public void Parse_EventThatSystemdRefuses_NamesIt(string text)
    {
        Assert.Null(CalendarEvent.Parse(text, out var problem));
        Assert.Contains(text, problem, StringComparison.Ordinal);
    }
}
