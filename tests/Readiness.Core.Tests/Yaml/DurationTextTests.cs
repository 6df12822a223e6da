using FsCheck;
using FsCheck.Fluent;
using Readiness.Core.Yaml;

namespace Readiness.Core.Tests.Yaml;

public sealed class DurationTextTests
{
    [Theory]
    [InlineData("15s", 15)]
    [InlineData("10m", 600)]
    [InlineData("1h30m", 5400)]
    [InlineData("7d", 604800)]
    [InlineData("2w", 1209600)]
    [InlineData("1500ms", 1.5)]
    [InlineData("0s", 0)]
    [InlineData("90m", 5400)]
    public void TryParse_NumbersWithUnits_AreRead(string text, double seconds)
    {
        Assert.True(DurationText.TryParse(text, out var duration, out _));
        Assert.Equal(seconds, duration.TotalSeconds);
    }

    [Theory]
    [InlineData("300", "a duration needs a unit: 300s")]
    [InlineData("", "'' is not a duration: write 15s, 10m, 1h30m or 7d")]
    [InlineData("soon", "'soon' is not a duration: write 15s, 10m, 1h30m or 7d")]
    [InlineData("-5m", "'-5m' is not a duration: write 15s, 10m, 1h30m or 7d")]
    [InlineData("5m1h", "'5m1h' is not a duration: write 15s, 10m, 1h30m or 7d")]
    [InlineData("1m1m", "'1m1m' is not a duration: write 15s, 10m, 1h30m or 7d")]
    [InlineData("1.5h", "'1.5h' is not a duration: write 15s, 10m, 1h30m or 7d")]
    [InlineData("5 min", "'5 min' is not a duration: write 15s, 10m, 1h30m or 7d")]
    [InlineData("99999d", "a duration of more than 3650d is surely a mistake")]
    [InlineData("999999999999999999999w", "'999999999999999999999w' is not a duration: write 15s, 10m, 1h30m or 7d")]
    public void TryParse_Mistake_SaysWhatToWrite(string text, string problem)
    {
        Assert.False(DurationText.TryParse(text, out _, out var found));
        Assert.Equal(problem, found);
    }

    [Fact]
    public void Write_AnyDuration_ReadsBackTheSame() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).Select(ms => TimeSpan.FromMilliseconds(ms)).ToArbitrary(), duration =>
            DurationText.TryParse(DurationText.Write(duration), out var again, out _) && again == duration).Check(Config.QuickThrowOnFailure);

    [Theory]
    [InlineData("99999999d")]
    [InlineData("999999999w")]
    [InlineData("999999999w999999999d999999999h")]
    public void TryParse_TooLong_IsRefusedInsteadOfWrappingAround(string text)
    {
        Assert.False(DurationText.TryParse(text, out _, out var problem));
        Assert.Contains("surely a mistake", problem, StringComparison.Ordinal);
    }
}
