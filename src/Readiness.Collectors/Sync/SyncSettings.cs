using Readiness.Core.Settings;

namespace Readiness.Collectors.Sync;

/// <summary>A job that copies files to the standby on a schedule: where the schedule and the evidence of its runs lie.</summary>
[Settings("sync")]
public sealed partial record SyncSettings
{
    /// <summary>Path of the crontab, of a file in cron.d, or of /etc/crontab.</summary>
    public string? Crontab { get; init; }

    /// <summary>A systemd calendar event, or the path of the timer unit that has it; instead of a crontab.</summary>
    public string? Timer { get; init; }

    /// <summary>Text that picks the job's line when the crontab has several.</summary>
    public string? Job { get; init; }

    /// <summary>Path of the log that the job writes.</summary>
    public string? Log { get; init; }

    /// <summary>The time zone of schedule and log, as IANA names it; the machine's own when left out.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The site in which the copy lies: a claim, since the job's log does not tell.</summary>
    public string? CopySite { get; init; }

    /// <summary>How long a run takes at most, when the log cannot tell.</summary>
    public TimeSpan? RunTime { get; init; }
}
