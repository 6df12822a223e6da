using Readiness.Core.Settings;

namespace Readiness.Collectors.Lsyncd;

/// <summary>lsyncd on this machine, which copies a folder to the standby soon after something in it changes.</summary>
[Settings("lsyncd")]
public sealed partial record LsyncdSettings
{
    /// <summary>Path of its configuration: <c>/etc/lsyncd/lsyncd.conf.lua</c>. Log, status file and pid file are taken from it.</summary>
    public required string Config { get; init; }

    /// <summary>The target of the sync that is meant, as the configuration writes it, or a part of it; left out, all syncs of the configuration.</summary>
    public string? Target { get; init; }

    /// <summary>Path of the log, when the configuration does not give it (logfile).</summary>
    public string? Log { get; init; }

    /// <summary>Path of the status file, when the configuration does not give it (statusFile).</summary>
    public string? Status { get; init; }

    /// <summary>Path of the pid file, when the configuration does not give it (pidfile); without one the process is looked for by its command line.</summary>
    public string? PidFile { get; init; }

    /// <summary>The time zone of log and status file, as IANA names it; the machine's own when left out.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The site in which the copy lies, where the target's address does not tell.</summary>
    public string? CopySite { get; init; }

    /// <summary>How long one transfer takes at most, when the log shows none.</summary>
    public TimeSpan? RunTime { get; init; }
}
