using Readiness.Expressions.Time;

namespace Readiness.Expressions.Tests.Time;

public sealed class TimestampMathTests
{
    private const long First = -62_135_596_800;
    private const long Last = 253_402_300_799;

    [Fact]
    public void TryAdd_NegativeNanoseconds_BorrowsFromTheSecond()
    {
        Assert.True(TimestampMath.TryAdd(First + 1, 1, -999_999_999, out var seconds, out var nanos));
        Assert.Equal((First, 2), (seconds, nanos));
    }

    [Theory]
    [InlineData(Last, 999_999_999, 1)]
    [InlineData(First, 0, -1)]
    public void TryAdd_BeyondTheRange_IsRefused(long seconds, int nanos, long duration) =>
        Assert.False(TimestampMath.TryAdd(seconds, nanos, duration, out _, out _));

    [Fact]
    public void TrySubtract_TheSmallestDuration_DoesNotWrap()
    {
        Assert.True(TimestampMath.TrySubtract(0, 0, long.MinValue, out var seconds, out var nanos));
        Assert.Equal((9_223_372_036, 854_775_808), (seconds, nanos));
    }

    [Fact]
    public void TryDifference_LongerThanADuration_IsRefused()
    {
        Assert.False(TimestampMath.TryDifference(Last, 0, First, 0, out _));
        Assert.True(TimestampMath.TryDifference(2, 1, 1, 2, out var duration));
        Assert.Equal(999_999_999, duration);
    }
}
