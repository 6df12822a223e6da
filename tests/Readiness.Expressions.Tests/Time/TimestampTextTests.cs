using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Readiness.Expressions.Time;

namespace Readiness.Expressions.Tests.Time;

public sealed class TimestampTextTests
{
    [Theory]
    [InlineData("2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z")]
    [InlineData("2026-01-01T00:00:00+08:00", "2025-12-31T16:00:00Z")]
    [InlineData("2026-01-01T00:00:00-09:30", "2026-01-01T09:30:00Z")]
    [InlineData("2026-01-01T00:00:00+24:00", "2025-12-31T00:00:00Z")]
    [InlineData("2026-01-01T00:00:00.123456789Z", "2026-01-01T00:00:00.123456789Z")]
    [InlineData("2026-01-01T00:00:00.1234567891Z", "2026-01-01T00:00:00.123456789Z")]
    [InlineData("2026-01-01T00:00:00,5Z", "2026-01-01T00:00:00.5Z")]
    [InlineData("2024-02-29T00:00:00Z", "2024-02-29T00:00:00Z")]
    [InlineData("2000-02-29T23:59:59.000000001Z", "2000-02-29T23:59:59.000000001Z")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.999999999Z", "9999-12-31T23:59:59.999999999Z")]
    [InlineData("1969-12-31T23:59:59.5Z", "1969-12-31T23:59:59.5Z")]
    public void TryParse_Timestamp_FormatsInUtc(string text, string expected)
    {
        Assert.True(TimestampText.TryParse(text, out var seconds, out var nanos, out var error), error);
        Assert.Equal(expected, TimestampText.Format(seconds, nanos));
    }

    [Theory]
    [InlineData("2026-01-01t00:00:00z")]
    [InlineData("2026-01-01 00:00:00Z")]
    [InlineData("2026-01-01T00:00:00")]
    [InlineData("2026-01-01T00:00Z")]
    [InlineData("2026-01-01T00:00:00+0100")]
    [InlineData("2026-01-01T00:00:00.Z")]
    [InlineData("2026-02-29T00:00:00Z")]
    [InlineData("1900-02-29T00:00:00Z")]
    [InlineData("2026-04-31T00:00:00Z")]
    [InlineData("2026-13-01T00:00:00Z")]
    [InlineData("2026-01-01T24:00:00Z")]
    [InlineData("2026-01-01T23:60:00Z")]
    [InlineData("2016-12-31T23:59:60Z")]
    [InlineData("+2026-01-01T00:00:00Z")]
    [InlineData("10000-01-01T00:00:00Z")]
    [InlineData("2026-1-1T00:00:00Z")]
    [InlineData(" 2026-01-01T00:00:00Z")]
    [InlineData("2026-01-01T00:00:00Z ")]
    [InlineData("")]
    public void TryParse_AnythingElse_ShowsTheFormat(string text)
    {
        Assert.False(TimestampText.TryParse(text, out _, out _, out var error));
        Assert.Contains("2026-01-31T23:59:59Z", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0000-12-31T23:59:59Z")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("9999-12-31T23:59:59-00:01")]
    public void TryParse_BeyondTheYearsInUtc_IsOutOfRange(string text)
    {
        Assert.False(TimestampText.TryParse(text, out _, out _, out var error));
        Assert.Contains("0001 to 9999", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Format_AnySecond_AgreesWithThePlatform() =>
        Prop.ForAll(
                Gen.Choose(int.MinValue, int.MaxValue).Select(n => (long)n * 60).Where(TimestampIsInRange).ToArbitrary(),
                seconds => TimestampText.Format(seconds, 0) == DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    private static bool TimestampIsInRange(long seconds) =>
        seconds >= DateTimeOffset.MinValue.ToUnixTimeSeconds() && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds();
}
