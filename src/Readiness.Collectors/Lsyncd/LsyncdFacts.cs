using Readiness.Core.Facts;

namespace Readiness.Collectors.Lsyncd;

/// <summary>lsyncd: its configuration, whether its process lives, and what its status file and log say.</summary>
[FactRecord("lsyncd")]
public sealed partial record LsyncdFacts
{
    /// <summary>The syncs of the configuration that are meant; incomplete when the configuration is a program whose outcome only Lua knows.</summary>
    public FactList<LsyncdSync> Syncs { get; init; }

    /// <summary>Whether it goes on trying when a target cannot be reached at its start (settings: insist). Without it lsyncd then ends.</summary>
    public Fact<bool> Insist { get; init; }

    /// <summary>The least time between two writes of the status file (settings: statusInterval, 10 s when left out).</summary>
    public Fact<TimeSpan> StatusInterval { get; init; }

    /// <summary>Whether a process of it lives on this machine, by its pid file or the command lines of all processes (/proc).</summary>
    public Fact<bool> Alive { get; init; }

    /// <summary>When the status file was written. It is written only while something happens: an old one alone means nothing.</summary>
    public Fact<DateTimeOffset> Reported { get; init; }

    /// <summary>How many folders are watched (status file).</summary>
    public Fact<long> WatchedDirectories { get; init; }

    /// <summary>How many watches one user may have on this machine (/proc/sys/fs/inotify/max_user_watches).</summary>
    public Fact<long> MaxUserWatches { get; init; }

    /// <summary>When it was last started (log); absent when the log does not go back that far.</summary>
    public Fact<DateTimeOffset> LastStart { get; init; }

    /// <summary>When a transfer last succeeded (log); absent when the log knows of none.</summary>
    public Fact<DateTimeOffset> LastSuccess { get; init; }

    /// <summary>When the transfer that last succeeded was begun (log): nothing newer than that is sure to be in the copy. Absent when the log does not say.</summary>
    public Fact<DateTimeOffset> LastSuccessStart { get; init; }

    /// <summary>Since when changes wait that were not yet transferred whole: the start of the first transfer of them (log). Absent when none was begun that has not ended well.</summary>
    public Fact<DateTimeOffset> PendingSince { get; init; }

    /// <summary>What the newest failure wrote that no later success has cleared (log); absent when there is none.</summary>
    public Fact<string> LastFailure { get; init; }

    /// <summary>When a transfer last left files out: lsyncd takes rsync's exit code 23 for success. Absent when none did since the last start.</summary>
    public Fact<DateTimeOffset> LastIncomplete { get; init; }

    /// <summary>How long a transfer takes: the longest in the log and the second by which the log may round it down, else as the plan declares. Transfers at start are not counted.</summary>
    public Fact<TimeSpan> RunTime { get; init; }

    /// <summary>How long the last whole copy at start took (log); absent when the log does not show one.</summary>
    public Fact<TimeSpan> StartupTime { get; init; }
}
