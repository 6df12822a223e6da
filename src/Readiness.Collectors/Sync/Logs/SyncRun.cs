namespace Readiness.Collectors.Sync.Logs;

/// <summary>One run of a job, as far as its log tells.</summary>
/// <param name="process">Null when the log does not number its runs.</param>
/// <param name="start">Null when the log does not tell it.</param>
internal sealed class SyncRun(string? process, DateTimeOffset? start)
{
    public string? Process { get; } = process;

    public DateTimeOffset? Start { get; } = start;

    /// <summary>Null while it is under way.</summary>
    public DateTimeOffset? End { get; init; }

    public TimeSpan? Length => End - Start;

    /// <summary>Whether the log shows its start, be it clear which one that is.</summary>
    public bool WasOpen { get; init; }

    /// <summary>Whether the run before it may still have been under way when it started.</summary>
    public bool IsUnclear { get; init; }

    public bool HasFailed { get; set; }
}
