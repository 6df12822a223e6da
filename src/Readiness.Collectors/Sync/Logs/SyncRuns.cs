namespace Readiness.Collectors.Sync.Logs;

/// <summary>What a log tells of a job's runs, fed in the order of time.</summary>
internal sealed class SyncRuns
{
    public DateTimeOffset? LastStart { get; private set; }

    public DateTimeOffset? LastSuccess { get; private set; }

    public DateTimeOffset? LastSuccessStart { get; private set; }

    public string? LastFailure { get; private set; }

    /// <summary>The longest run from start to success; null when the log has no whole run.</summary>
    public TimeSpan? LongestRun { get; private set; }

    private bool _running;

    public void Add(SyncEvent what, DateTimeOffset at, string line)
    {
        switch (what)
        {
            case SyncEvent.Started:
                LastStart = at;
                _running = true;
                break;
            case SyncEvent.Succeeded:
                LastSuccess = at;
                LastSuccessStart = _running ? LastStart : null;
                if (LastSuccessStart is { } start && (LongestRun is null || at - start > LongestRun)) LongestRun = at - start;
                LastFailure = null;
                _running = false;
                break;
            default:
                LastFailure = line;
                _running = false;
                break;
        }
    }
}
