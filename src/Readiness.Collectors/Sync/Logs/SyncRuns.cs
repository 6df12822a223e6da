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
    private (DateTimeOffset? End, DateTimeOffset? Start) _before;

    public void Add(SyncEvent what, DateTimeOffset at, string line)
    {
        switch (what)
        {
            case SyncEvent.Started:
                LastStart = at;
                _running = true;
                break;
            case SyncEvent.Succeeded when at < LastStart:
                // An earlier run's success, told again by a later one, ends nothing.
                if (LastSuccess is null || at > LastSuccess) (LastSuccess, LastSuccessStart) = (at, null);
                break;
            case SyncEvent.Succeeded:
                _before = (LastSuccess, LastSuccessStart);
                LastSuccess = at;
                LastSuccessStart = _running ? LastStart : null;
                if (LastSuccessStart is { } start && (LongestRun is null || at - start > LongestRun)) LongestRun = at - start;
                LastFailure = null;
                _running = false;
                break;
            default:
                // rsync sums up what it sent before it tells that the run as a whole failed.
                if (!_running && LastFailure is null && LastSuccessStart is not null) (LastSuccess, LastSuccessStart) = _before;
                LastFailure = line;
                break;
        }
    }
}
