using Readiness.Expressions.Time;

namespace Readiness.Expressions.Tests.Time;

public sealed class TimestampAccessorsTests
{
    [Theory]
    [InlineData("getFullYear", "2009-02-13T23:31:30Z", "-09:30", 2009)]
    [InlineData("getFullYear", "2026-01-01T00:00:00Z", "-00:01", 2025)]
    [InlineData("getFullYear", "9999-12-31T23:59:59Z", "+00:01", 10_000)]
    [InlineData("getMonth", "2009-02-13T23:31:30Z", "UTC", 1)]
    [InlineData("getDate", "2009-02-13T23:31:30Z", "Australia/Sydney", 14)]
    [InlineData("getDayOfMonth", "2009-02-13T02:00:00Z", "America/St_Johns", 11)]
    [InlineData("getDayOfWeek", "2009-02-13T23:31:30Z", "", 5)]
    [InlineData("getDayOfYear", "2024-12-31T00:00:00Z", "", 365)]
    [InlineData("getDayOfYear", "2009-02-13T23:31:30Z", "US/Central", 43)]
    [InlineData("getHours", "2026-03-29T01:30:00Z", "Europe/Berlin", 3)]
    [InlineData("getHours", "2026-03-29T00:30:00Z", "Europe/Berlin", 1)]
    [InlineData("getHours", "2026-01-01T00:00:00Z", "+5:30", 5)]
    [InlineData("getMinutes", "2009-02-13T23:31:30Z", "Asia/Kathmandu", 16)]
    [InlineData("getSeconds", "1969-12-31T23:59:58.5Z", "-00:00", 58)]
    [InlineData("getMilliseconds", "2026-01-01T00:00:00.999999999Z", "", 999)]
    public void Accessor_InZone_ReadsTheField(string name, string timestamp, string zone, long expected) =>
        Assert.Equal(expected, Call(name, Timestamp(timestamp), CelValue.FromString(zone)).AsInt);

    [Theory]
    [InlineData("Nowhere/City")]
    [InlineData("../../etc/passwd")]
    [InlineData("5:300")]
    [InlineData("24:00")]
    [InlineData(":")]
    public void Accessor_UnknownZone_IsAnErrorThatNamesIt(string zone)
    {
        var result = Call("getHours", Timestamp("2026-01-01T00:00:00Z"), CelValue.FromString(zone));
        Assert.Contains($"'{zone}'", result.AsError.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("getHours", "-90s", 0)]
    [InlineData("getHours", "10000s", 2)]
    [InlineData("getHours", "-492984h59m59.999999999s", -492_985)]
    [InlineData("getMinutes", "-90s", -1)]
    [InlineData("getSeconds", "1h1s", 3_601)]
    [InlineData("getMilliseconds", "123.321456789s", 321)]
    public void Accessor_OfDuration_CountsWholeUnits(string name, string duration, long expected)
    {
        Assert.True(DurationText.TryParse(duration, out var nanoseconds, out _));
        Assert.Equal(expected, Call(name, CelValue.FromDuration(nanoseconds)).AsInt);
    }

    private static CelValue Call(string name, params CelValue[] arguments)
    {
        var function = TimestampAccessors.All.Single(function => function.Name == name);
        var type = arguments[0].Kind == CelKind.Timestamp ? CelType.Timestamp : CelType.Duration;
        return function.Overloads.Single(overload => overload.Parameters.Count == arguments.Length && overload.Parameters[0].Equals(type)).Body(arguments);
    }

    private static CelValue Timestamp(string text)
    {
        Assert.True(TimestampText.TryParse(text, out var seconds, out var nanos, out var error), error);
        return CelValue.FromTimestamp(seconds, nanos);
    }
}
