using System.Globalization;
using System.Text;

namespace Readiness.Lab.Files;

/// <summary>The copying of files to the standby: its crontab line and its log.</summary>
internal static class SyncFiles
{
    private const int RunsInLog = 6;

    private static readonly TimeSpan RunTime = TimeSpan.FromSeconds(4);

    /// <param name="everyMinutes">A divisor of 60.</param>
    public static string Crontab(int everyMinutes, string log)
    {
        var minutes = everyMinutes == 1 ? "*" : string.Create(CultureInfo.InvariantCulture, $"*/{everyMinutes}");
        return $"""
            # Uploaded receipts and invoices to the standby.
            SHELL=/bin/sh
            PATH=/usr/bin:/bin
            {minutes} * * * * rsync -a --delete /srv/assets/ standby:/srv/assets/ >> {log} 2>&1

            """;
    }

    /// <summary>
    /// The newest runs that are over by now, in UTC: each begins on the schedule and succeeds four seconds later.
    /// Every line starts with its full time; the texts behind it carry the time of day alone, as the job prints it.
    /// </summary>
    public static string Log(int everyMinutes, DateTimeOffset now)
    {
        var step = TimeSpan.FromMinutes(everyMinutes).Ticks;
        var newest = new DateTimeOffset((now - RunTime).UtcTicks / step * step, TimeSpan.Zero);
        var log = new StringBuilder();
        for (var run = RunsInLog - 1; run >= 0; run--)
        {
            var started = newest.AddTicks(-run * step);
            Append(log, started, "rsync job started at");
            Append(log, started + RunTime, "last successful sync:");
        }

        return log.ToString();
    }

    private static void Append(StringBuilder log, DateTimeOffset at, string text) =>
        log.Append(CultureInfo.InvariantCulture, $"{at:yyyy-MM-dd'T'HH:mm:ss'Z'} {text} {at:HH:mm:ss}\n");
}
