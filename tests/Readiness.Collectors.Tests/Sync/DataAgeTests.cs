using Readiness.Collectors.Sync;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Tests.Sync;

public sealed class DataAgeTests
{
    private static readonly Fact<TimeSpan> HalfHour = Fact<TimeSpan>.Present(TimeSpan.FromMinutes(30));
    private static readonly Fact<TimeSpan> FourSeconds = Fact<TimeSpan>.Present(TimeSpan.FromSeconds(4));

    [Theory]
    [InlineData(0, "00:30:04")]
    [InlineData(1, "01:00:04")]
    public void Of_FailedRuns_AddAGapEach(int failed, string expected) =>
        Assert.Equal(expected, DataAge.Of(HalfHour, FourSeconds, failed).ToString());

    [Fact]
    public void Of_ScheduleThatNeverStartsTwice_IsNotANumber() =>
        Assert.True(DataAge.Of(Fact<TimeSpan>.Absent(), FourSeconds, 0).IsNotCollected);

    [Fact]
    public void Of_UnknownRunTime_IsNotTakenAsNothing() =>
        Assert.True(DataAge.Of(HalfHour, Fact<TimeSpan>.Missing(NotCollectedReason.Undeclared, "no log"), 0).IsNotCollected);
}
