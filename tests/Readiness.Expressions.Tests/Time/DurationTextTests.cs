using FsCheck;
using FsCheck.Fluent;
using Readiness.Expressions.Time;

namespace Readiness.Expressions.Tests.Time;

public sealed class DurationTextTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("1.5s", 1_500_000_000)]
    [InlineData("-1.5h", -5_400_000_000_000)]
    [InlineData("+5s", 5_000_000_000)]
    [InlineData("1\u00B5s", 1_000)]
    [InlineData("1\u03BCs", 1_000)]
    [InlineData("1us", 1_000)]
    [InlineData(".5s", 500_000_000)]
    [InlineData("5.s", 5_000_000_000)]
    [InlineData("1m1m", 120_000_000_000)]
    [InlineData("1s500ms", 1_500_000_000)]
    [InlineData("1.0000000019s", 1_000_000_001)]
    [InlineData("0.1ns", 0)]
    [InlineData("00000000000000000000000000001s", 1_000_000_000)]
    [InlineData("0.33333333333333333333333333h", 1_200_000_000_000 - 1)]
    [InlineData("2562047h47m16.854775807s", long.MaxValue)]
    [InlineData("-9223372036854775808ns", long.MinValue)]
    public void TryParse_Duration_CountsNanoseconds(string text, long expected)
    {
        Assert.True(DurationText.TryParse(text, out var nanoseconds, out var error), error);
        Assert.Equal(expected, nanoseconds);
    }

    [Theory]
    [InlineData("", "write a number with a unit")]
    [InlineData("-", "write a number with a unit")]
    [InlineData("1", "the last number has no unit")]
    [InlineData("7d", "7 days are 168h")]
    [InlineData("1w", "days and weeks are no units")]
    [InlineData("1S", "'S' does not begin with a unit")]
    [InlineData("1hour", "does not begin with a unit")]
    [InlineData("1h-5m", "does not begin with a unit")]
    [InlineData("1h 5m", "does not begin with a unit")]
    [InlineData(".s", "a number is missing before 's'")]
    [InlineData("--1s", "a number is missing before '-1s'")]
    [InlineData("\u0661s", "a number is missing")]
    [InlineData("9223372036.854775808s", "out of range")]
    [InlineData("9223372036854775808ns", "out of range")]
    [InlineData("99999999999999999999999h", "out of range")]
    [InlineData("2562048h", "out of range")]
    public void TryParse_AnythingElse_SaysWhatIsWrong(string text, string expected)
    {
        Assert.False(DurationText.TryParse(text, out _, out var error));
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "0s", "0s")]
    [InlineData(270_000_000_000, "270s", "4m30s")]
    [InlineData(3_900_000_000_000, "3900s", "1h5m")]
    [InlineData(250_000_000, "0.25s", "250ms")]
    [InlineData(1_500_000, "0.0015s", "1.5ms")]
    [InlineData(1_001, "0.000001001s", "1.001us")]
    [InlineData(1, "0.000000001s", "1ns")]
    [InlineData(-1_500_000_000, "-1.5s", "-1.5s")]
    [InlineData(259_200_000_000_000, "259200s", "72h")]
    [InlineData(long.MinValue, "-9223372036.854775808s", "-2562047h47m16.854775808s")]
    public void Format_Duration_IsExactInSecondsAndShortForPeople(long nanoseconds, string canonical, string forHumans)
    {
        Assert.Equal(canonical, DurationText.Format(nanoseconds));
        Assert.Equal(forHumans, DurationText.ForHumans(nanoseconds));
    }

    [Fact]
    public void Format_AnyDuration_ReadsBackAsTheSame() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<DoNotSize<long>>(),
                given => ReadsBack(DurationText.Format(given.Item), given.Item) && ReadsBack(DurationText.ForHumans(given.Item), given.Item))
            .Check(Config.QuickThrowOnFailure);

    private static bool ReadsBack(string text, long expected) => DurationText.TryParse(text, out var actual, out _) && actual == expected;
}
