using Readiness.Collectors.Lsyncd.Logs;

namespace Readiness.Collectors.Tests.Lsyncd;

public sealed class LsyncdLogTests
{
    [Fact]
    public void Read_TransfersOfOneSync_AreMeasuredAndCleared()
    {
        var runs = Read(
            """
            Sun Nov  8 10:00:00 2026 Normal: --- Startup, daemonizing ---
            Sun Nov  8 10:00:00 2026 Normal: recursive startup rsync: /srv/src/ -> dr::mod/ excluding
            *.tmp
            Sun Nov  8 10:00:40 2026 Normal: Startup of /srv/src/ -> dr::mod/ finished.
            Sun Nov  8 10:01:00 2026 Normal: Calling rsync with filter-list of new/modified files/dirs
            /a
            Sun Nov  8 10:01:10 2026 Normal: Retrying a list after exitcode = 10
            Sun Nov  8 10:01:25 2026 Normal: Calling rsync with filter-list of new/modified files/dirs
            /a
            Sun Nov  8 10:01:32 2026 Normal: Finished a list after exitcode: 0
            """);

        Assert.Equal((At(10, 0, 0), At(10, 1, 32), At(10, 1, 25)), (runs.LastStart, runs.LastSuccess, runs.LastSuccessStart));
        Assert.Null(runs.LastFailure);
        Assert.Null(runs.PendingSince);
        // Each with the second that the log may leave out.
        Assert.Equal((8, 41), (runs.LongestRun!.Value.TotalSeconds, runs.StartupTime!.Value.TotalSeconds));
    }

    [Fact]
    public void Read_FailedTransfer_IsPendingSinceItsFirstTry()
    {
        var runs = Read(
            """
            Sun Nov 22 10:00:00 2026 Normal: Calling rsync with filter-list of new/modified files/dirs
            Sun Nov 22 10:00:02 2026 Normal: Retrying a list after exitcode = 255
            Sun Nov 22 10:00:17 2026 Normal: Calling rsync with filter-list of new/modified files/dirs
            Sun Nov 22 10:00:19 2026 Normal: Retrying a list after exitcode = 255
            """);

        Assert.Equal(At(10, 0, 0, 22), runs.PendingSince);
        Assert.Equal("Retrying a list after exitcode = 255", runs.LastFailure!.Value.Text);
        Assert.Null(runs.LastSuccess);
    }

    [Fact]
    public void Read_TransferThatLeftFilesOut_IsNoSuccessUntilTheNextStart()
    {
        const string Incomplete =
            """
            Sun Nov  8 10:00:00 2026 Normal: Calling rsync with filter-list of new/modified files/dirs
            Sun Nov  8 10:00:01 2026 Normal: Finished a list after exitcode: 23
            Sun Nov  8 10:00:30 2026 Normal: Calling rsync with filter-list of new/modified files/dirs
            Sun Nov  8 10:00:31 2026 Normal: Finished a list after exitcode: 0
            """;

        var left = Read(Incomplete);
        var restarted = Read(Incomplete + "\nSun Nov  8 11:00:00 2026 Normal: --- Startup ---");

        Assert.Equal((At(10, 0, 0), At(10, 0, 0)), (left.LastIncomplete, left.PendingSince));
        Assert.Equal(At(10, 0, 31), left.LastSuccess);
        Assert.Null(restarted.LastIncomplete);
    }

    [Fact]
    public void Read_OfSeveralSyncs_DoesNotTakeOnesSuccessForAnothers()
    {
        var runs = Read(
            """
            Sun Nov  8 10:00:00 2026 Normal: Calling rsync with filter-list of new/modified files/dirs
            Sun Nov  8 10:00:01 2026 Normal: Retrying a list after exitcode = 11
            Sun Nov  8 10:00:02 2026 Normal: Calling rsync with filter-list of new/modified files/dirs
            Sun Nov  8 10:00:03 2026 Normal: Finished a list after exitcode: 0
            """,
            alone: false);

        Assert.NotNull(runs.LastFailure);
        Assert.Equal(At(10, 0, 0), runs.PendingSince);
        Assert.Null(runs.LastSuccessStart);
    }

    [Fact]
    public void Read_NewerMethodsWords_AreUnderstood()
    {
        var runs = Read(
            """
            Sun Nov  8 10:00:00 2026 Normal: Retrying startup of "/srv/src/": 255
            Sun Nov  8 10:00:10 2026 Normal: Startup of "/srv/src/" finished: 0
            Sun Nov  8 10:00:20 2026 Normal: Retrying (list): 255
            Sun Nov  8 10:00:30 2026 Normal: Finished (list): 0
            """);

        Assert.Equal(At(10, 0, 30), runs.LastSuccess);
        Assert.Null(runs.LastFailure);
    }

    [Fact]
    public void Read_ErrorBeforeItEnded_IsItsLastFailure()
    {
        var runs = Read("Sun Nov  8 10:00:00 2026 Error: Temporary or permanent failure on startup of /a/ -> b::c/. Terminating since \"insist\" is not set.");

        Assert.StartsWith("Temporary or permanent failure", runs.LastFailure!.Value.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_LogOfSomethingElse_IsEmpty() => Assert.True(Read("2026/11/22 10:55:53 [26830] building file list\nnonsense\n").IsEmpty);

    private static LsyncdRuns Read(string log, bool alone = true) => LsyncdLog.Read(log.ReplaceLineEndings("\n"), TimeZoneInfo.Utc, alone);

    private static DateTimeOffset At(int hour, int minute, int second, int day = 8) => new(2026, 11, day, hour, minute, second, TimeSpan.Zero);
}
