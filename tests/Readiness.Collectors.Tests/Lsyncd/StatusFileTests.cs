using Readiness.Collectors.Lsyncd;

namespace Readiness.Collectors.Tests.Lsyncd;

public sealed class StatusFileTests
{
    // As lsyncd 2.2.3 writes it.
    private const string Report =
        """
        Lsyncd status report at Sun Nov  8 10:56:07 2026

        Sync1 source=/srv/src/
        There are 2 delays
        active Modify /a
        wait   Modify /wait Init source=x
        Filtering:
          nothing.


        to the standby source=/srv/other/
        There are 3 delays
        wait   Init 
        block  Modify /a
        block  Modify /d/b
        Filtering:
          nothing.


        Inotify watching 12 directories
          1: /srv/src/
        """;

    [Fact]
    public void Read_Report_HasTheQueueOfEverySync()
    {
        var status = StatusFile.Read(Report, TimeZoneInfo.FindSystemTimeZoneById("Asia/Hong_Kong"));

        Assert.Equal(new DateTimeOffset(2026, 11, 8, 2, 56, 7, TimeSpan.Zero), status.Reported);
        Assert.Equal([new("/srv/src/", 2, 1, false), new("/srv/other/", 3, 0, true)], status.Queues);
        Assert.Equal(12, status.Watches);
    }

    [Fact]
    public void Read_BrokenOff_LeavesOutWhatItDoesNotSay()
    {
        var status = StatusFile.Read(Report[..Report.IndexOf("There are 3", StringComparison.Ordinal)], TimeZoneInfo.Utc);

        Assert.Null(status.Queues[1].Delays);
        Assert.Null(status.Watches);
    }

    [Fact]
    public void Read_SomethingElse_HasNoTime() => Assert.Null(StatusFile.Read("delays: 0\n", TimeZoneInfo.Utc).Reported);
}
