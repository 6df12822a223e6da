using System.Globalization;
using Readiness.Collectors.Sync.Logs;

namespace Readiness.Collectors.Tests.Sync.Logs;

public sealed class SyncLogTests
{
    private static readonly DateTimeOffset Modified = At("14:58:05");

    [Theory]
    [InlineData("rsync job started at 14:58:03\nlast successful sync: 14:30:01\n")]
    [InlineData("last successful sync: 14:30:01\nrsync job started at 14:58:03\n")]
    [InlineData("2025-03-14 14:58:03 rsync job started at 14:58:03\n2025-03-14 14:58:04 last successful sync: 14:30:01\n")]
    [InlineData("[2025-03-14 14:30:01] sync finished\n[2025-03-14 14:58:03] job started\n")]
    [InlineData("2025-03-14T15:30:01+01:00 sync finished\n2025-03-14T14:58:03Z job started\n")]
    public void Read_SuccessBeforeTheNewestStart_KeepsBothTimes(string log)
    {
        var runs = Read(log);

        Assert.Equal(At("14:58:03"), runs.LastStart);
        Assert.Equal(At("14:30:01"), runs.LastSuccess);
        Assert.Null(runs.LongestRun);
    }

    [Fact]
    public void Read_TimesOfDayAcrossMidnight_FallOnTheDayBefore()
    {
        var runs = SyncLog.Read("job started at 23:59:58\nsync finished at 00:00:02\n", At("00:00:03"), TimeZoneInfo.Utc);

        Assert.Equal(At("00:00:02").AddSeconds(-4), runs.LastSuccessStart);
        Assert.Equal(TimeSpan.FromSeconds(4), runs.LongestRun);
    }

    [Fact]
    public void Read_LogFileOfRsync_TellsStartEndAndRunTime()
    {
        var runs = Read("2025/03/14 14:30:01 [7] building file list\n2025/03/14 14:30:02 [7] >f+++++++++ a\n2025/03/14 14:30:05 [7] sent 1,234 bytes  received 35 bytes  total size 5\n");

        Assert.Equal(At("14:30:01"), runs.LastSuccessStart);
        Assert.Equal(At("14:30:05"), runs.LastSuccess);
        Assert.Equal(TimeSpan.FromSeconds(4), runs.LongestRun);
    }

    [Fact]
    public void Read_FailedRunAfterASuccess_KeepsTheSuccessAndTellsTheFailure()
    {
        var runs = Read("2025/03/14 14:00:00 job started\n2025/03/14 14:00:04 sync finished\n2025/03/14 14:30:00 job started\n2025/03/14 14:30:01 rsync error: unexplained error (code 255) at io.c(228)\n");

        Assert.Equal(At("14:00:04"), runs.LastSuccess);
        Assert.Contains("code 255", runs.LastFailure, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PartialTransfer_IsNoSuccess()
    {
        var runs = Read("2025/03/14 14:30:00 [7] building file list\n2025/03/14 14:30:00 [7] rsync: [sender] link_stat \"/a\" failed: No such file or directory (2)\n2025/03/14 14:30:01 [7] sent 82 bytes  received 12 bytes  total size 0\n2025/03/14 14:30:01 [7] rsync error: some files/attrs were not transferred (code 23) at main.c(1338)\n");

        Assert.Null(runs.LastSuccess);
        Assert.Contains("code 23", runs.LastFailure, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_RunStartedWhileAnotherCopies_IsNotTakenForTheOneThatEnds()
    {
        var runs = Read("2025/03/14 14:28:00 [7] building file list\n2025/03/14 14:30:00 [9] building file list\n2025/03/14 14:30:05 [7] sent 1 bytes  received 3 bytes  total size 5\n");

        Assert.Equal(At("14:28:00"), runs.LastSuccessStart);
        Assert.Equal(TimeSpan.FromSeconds(125), runs.LongestRun);
        Assert.Equal(At("14:30:00"), runs.LastOverlap);
    }

    [Fact]
    public void Read_NewerRunEndsFirst_TheCopyIsAsNewAsThatRun()
    {
        var runs = Read("2025/03/14 14:28:00 [7] building file list\n2025/03/14 14:30:00 [9] building file list\n2025/03/14 14:30:02 [9] sent 1 bytes  received 3 bytes  total size 5\n2025/03/14 14:30:05 [7] sent 1 bytes  received 3 bytes  total size 5\n");

        Assert.Equal((At("14:30:00"), At("14:30:05")), (runs.LastSuccessStart, runs.LastSuccess));
        Assert.Equal(At("14:30:00"), runs.LastOverlap);
    }

    [Fact]
    public void Read_OneOfTwoRunsFails_ItsSumOfBytesIsNoSuccess()
    {
        var runs = Read("2025/03/14 14:28:00 [7] building file list\n2025/03/14 14:30:00 [9] building file list\n2025/03/14 14:30:01 [7] sent 1 bytes  received 3 bytes  total size 5\n2025/03/14 14:30:02 [9] rsync error: unexplained error (code 255) at io.c(228)\n2025/03/14 14:30:03 [7] rsync error: some files/attrs were not transferred (code 23) at main.c(1338)\n");

        Assert.Null(runs.LastSuccess);
        Assert.Contains("code 23", runs.LastFailure, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NumberedRunThatDied_OverlapsNothing()
    {
        var runs = Read("2025/03/14 14:00:00 [7] building file list\n2025/03/14 14:30:00 [9] building file list\n2025/03/14 14:30:02 [9] sent 1 bytes  received 3 bytes  total size 5\n");

        Assert.Equal((At("14:30:00"), null, false), (runs.LastSuccessStart, runs.LastOverlap, runs.OverlapsUnclear));
    }

    [Fact]
    public void Read_UnnumberedRunStartedBeforeTheEndOfAnother_LeavesOpenWhichOfThemEnded()
    {
        var runs = Read("2025-03-14 14:28:00 job started\n2025-03-14 14:30:00 job started\n2025-03-14 14:30:05 sync finished\n");

        Assert.Equal((null, At("14:30:05")), (runs.LastSuccessStart, runs.LastSuccess));
        Assert.True(runs.OverlapsUnclear);
        Assert.Null(runs.LongestRun);
    }

    [Fact]
    public void Read_UnnumberedRunAfterAFailedOne_IsClear()
    {
        var runs = Read("2025-03-14 14:00:00 job started\n2025-03-14 14:00:01 sync failed\n2025-03-14 14:30:00 job started\n2025-03-14 14:30:05 sync finished\n");

        Assert.Equal(At("14:30:00"), runs.LastSuccessStart);
        Assert.False(runs.OverlapsUnclear);
    }

    private static SyncRuns Read(string log) => SyncLog.Read(log, Modified, TimeZoneInfo.Utc);

    private static DateTimeOffset At(string time) => new(new DateOnly(2025, 3, 14), TimeOnly.Parse(time, CultureInfo.InvariantCulture), TimeSpan.Zero);
}
