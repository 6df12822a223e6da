using System.Globalization;
using System.Text;

namespace Readiness.Lab.Files;

/// <summary>The copying of files to the standby: its crontab line and its log.</summary>
internal static class SyncFiles
{
    private const int RunsInLog = 6;

    private static readonly TimeSpan RunTime = TimeSpan.FromSeconds(4);

    // The schedule is laid so that the last run is this old whenever the estate starts: what the check finds is the same at every hour.
    private static readonly TimeSpan OldestGood = TimeSpan.FromMinutes(25);

    /// <param name="everyMinutes">A divisor of 60.</param>
    public static string Crontab(int everyMinutes, string log, DateTimeOffset now)
    {
        var first = Newest(everyMinutes, now).Minute % everyMinutes;
        var minutes = everyMinutes == 1 ? "*" : string.Join(',', Enumerable.Range(0, 60 / everyMinutes).Select(run => (first + (run * everyMinutes)).ToString(CultureInfo.InvariantCulture)));
        return $"""
            # Uploaded receipts and invoices to the standby.
            SHELL=/bin/sh
            PATH=/usr/bin:/bin
            {minutes} * * * * rsync -a --delete /srv/assets/ standby:/srv/assets/ >> {log} 2>&1

            """;
    }

    /// <summary>
    /// The newest runs, in UTC: each begins on the schedule and succeeds four seconds later.
    /// Every line starts with its full time; the texts behind it carry the time of day alone, as the job prints it.
    /// </summary>
    public static string Log(int everyMinutes, DateTimeOffset now)
    {
        var newest = Newest(everyMinutes, now);
        var log = new StringBuilder();
        for (var run = RunsInLog - 1; run >= 0; run--)
        {
            var started = newest.AddMinutes(-run * everyMinutes);
            Append(log, started, "rsync job started at");
            Append(log, started + RunTime, "last successful sync:");
        }

        return log.ToString();
    }

    /// <summary>The start of the newest run: 25 minutes ago; of a job that runs more often the last one that is over.</summary>
    private static DateTimeOffset Newest(int everyMinutes, DateTimeOffset now)
    {
        var at = now - (TimeSpan.FromMinutes(everyMinutes) > OldestGood ? OldestGood : RunTime);
        return new DateTimeOffset(at.UtcTicks / TimeSpan.TicksPerMinute * TimeSpan.TicksPerMinute, TimeSpan.Zero);
    }

    private static void Append(StringBuilder log, DateTimeOffset at, string text) =>
        log.Append(CultureInfo.InvariantCulture, $"{at:yyyy-MM-dd'T'HH:mm:ss'Z'} {text} {at:HH:mm:ss}\n");
}
