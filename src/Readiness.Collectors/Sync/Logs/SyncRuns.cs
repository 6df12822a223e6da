namespace Readiness.Collectors.Sync.Logs;

/// <summary>What a log tells of a job's runs, fed in the order of time. A run is known by its process number, where the log's lines bear one.</summary>
internal sealed class SyncRuns
{
    // Runs further back than so many others are over, one way or another.
    private const int Window = 64;

    private readonly List<SyncRun> _open = [];
    private readonly List<SyncRun> _succeeded = [];
    private TimeSpan? _longestBefore;

    public DateTimeOffset? LastStart { get; private set; }

    /// <summary>The end of the newest success.</summary>
    public DateTimeOffset? LastSuccess => Newest?.End;

    /// <summary>The newest start of a run that succeeded: all that was there by then is in the copy. Null when the log does not say when the newest success was started.</summary>
    public DateTimeOffset? LastSuccessStart => Newest is { Start: not null } ? _succeeded.Max(run => run.Start) : null;

    public string? LastFailure { get; private set; }

    /// <summary>The longest run from start to success; null when the log has no whole run.</summary>
    public TimeSpan? LongestRun => _succeeded.Select(run => run.Length).Append(_longestBefore).Max();

    /// <summary>When a run was last started while another was under way; null when none was, as far as can be told.</summary>
    public DateTimeOffset? LastOverlap { get; private set; }

    /// <summary>Whether a run was started before the one before had ended, in lines that do not tell whether that one had died or went on.</summary>
    public bool OverlapsUnclear { get; private set; }

    private SyncRun? Newest => _succeeded.MaxBy(run => run.End);

    /// <param name="process">The number of the run's process; null when the line has none.</param>
    public void Add(SyncEvent what, DateTimeOffset at, string line, string? process)
    {
        switch (what)
        {
            case SyncEvent.Started:
                Start(at, process);
                break;
            case SyncEvent.Succeeded when process is null && at < LastStart:
                // An earlier run's success, told again by a later one, ends nothing.
                if (LastSuccess is null || at > LastSuccess) Keep(new SyncRun(null, null) { End = at });
                break;
            case SyncEvent.Succeeded:
                Succeed(at, process);
                break;
            default:
                Fail(line, process);
                break;
        }
    }

    private void Start(DateTimeOffset at, string? process)
    {
        // Without numbers, a run that left no end may have died or may go on beside the next one; a number that comes again is a run that died.
        var isUnclear = process is null && _open.Exists(run => run is { Process: null, HasFailed: false });
        OverlapsUnclear |= isUnclear;
        _open.RemoveAll(run => run.Process == process);
        _open.Add(new SyncRun(process, at) { IsUnclear = isUnclear });
        if (_open.Count > Window) _open.RemoveAt(0);
        LastStart = at;
    }

    private void Succeed(DateTimeOffset at, string? process)
    {
        var run = _open.Find(run => run.Process == process);
        if (run is not null)
        {
            _open.Remove(run);
            NoteOverlap(run);
        }

        Keep(new SyncRun(process, run is { IsUnclear: false } ? run.Start : null) { End = at, WasOpen = run is not null });
        LastFailure = null;
    }

    private void Fail(string line, string? process)
    {
        if (_open.Find(run => run.Process == process) is { } run)
        {
            run.HasFailed = true;
            NoteOverlap(run);
        }

        // rsync sums up what it sent before it tells that the run as a whole failed.
        else if ((process is not null || LastFailure is null) && _succeeded.FindLast(success => success.Process == process) is { WasOpen: true } told) _succeeded.Remove(told);

        LastFailure = line;
    }

    // Only a run that is seen to end was under way for certain.
    private void NoteOverlap(SyncRun ended)
    {
        var within = _open.Concat(_succeeded).Where(run => run != ended && run.Start >= ended.Start).Max(run => run.Start);
        if (within is not null && (LastOverlap is null || within > LastOverlap)) LastOverlap = within;
    }

    private void Keep(SyncRun success)
    {
        _succeeded.Add(success);
        if (_succeeded.Count <= Window) return;
        if (_succeeded[0].Length is { } length && (_longestBefore is null || length > _longestBefore)) _longestBefore = length;
        _succeeded.RemoveAt(0);
    }
}
