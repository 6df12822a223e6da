namespace Readiness.Collectors.Lsyncd.Logs;

/// <summary>What a log tells of an lsyncd's transfers, fed in the order of time.</summary>
/// <param name="alone">Whether all lines belong to one sync.</param>
internal sealed class LsyncdRuns(bool alone)
{
    private const string Transfers = "";

    // The log tells whole seconds: a run may have been longer by almost one.
    private static readonly TimeSpan Rounding = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, DateTimeOffset> _startups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (DateTimeOffset At, string Text)> _failures = new(StringComparer.Ordinal);
    private DateTimeOffset? _begun;
    private int _open;
    private bool _overlapped;

    public bool IsEmpty { get; private set; } = true;

    public DateTimeOffset? LastStart { get; private set; }

    public DateTimeOffset? LastSuccess { get; private set; }

    /// <summary>When the newest success was begun; null when the log does not say, or not of which sync.</summary>
    public DateTimeOffset? LastSuccessStart { get; private set; }

    /// <summary>When the first transfer was begun of what is not in the copy yet; null when nothing is under way.</summary>
    public DateTimeOffset? PendingSince { get; private set; }

    public DateTimeOffset? LastIncomplete { get; private set; }

    public TimeSpan? LongestRun { get; private set; }

    public TimeSpan? StartupTime { get; private set; }

    /// <summary>The newest failure that nothing later has cleared.</summary>
    public (DateTimeOffset At, string Text)? LastFailure => _failures.Count > 0 ? _failures.Values.MaxBy(failure => failure.At) : null;

    public void Start(DateTimeOffset at)
    {
        IsEmpty = false;
        _startups.Clear();
        _failures.Clear();
        (LastStart, PendingSince, LastIncomplete, _begun, _open) = (at, null, null, null, 0);
    }

    public void BeginStartup(DateTimeOffset at, string sync)
    {
        IsEmpty = false;
        _startups.TryAdd(sync, at);
    }

    public void EndStartup(DateTimeOffset at, string sync)
    {
        var begun = _startups.Remove(sync, out var known) ? known : LastStart;
        _failures.Remove(sync);
        if (begun is not null) StartupTime = at - begun.Value + Rounding;
        Succeed(at, begun);
    }

    public void Begin(DateTimeOffset at)
    {
        IsEmpty = false;
        PendingSince ??= at;
        _overlapped = _open > 0;
        if (_open++ == 0) _begun = at;
    }

    /// <param name="code">rsync's exit code: 24 says that files vanished before they were copied, 23 that some could not be.</param>
    public void End(DateTimeOffset at, string code)
    {
        var begun = Close();
        if (code is not ("0" or "24"))
        {
            IsEmpty = false;
            LastIncomplete = begun ?? at;
            PendingSince ??= LastIncomplete;
            return;
        }

        if (begun is { } start && !_overlapped && (LongestRun is null || at - start + Rounding > LongestRun)) LongestRun = at - start + Rounding;
        if (alone) _failures.Remove(Transfers);
        if (_open == 0 && LastIncomplete is null && !_failures.ContainsKey(Transfers)) PendingSince = null;
        Succeed(at, begun);
    }

    public void FailTransfer(DateTimeOffset at, string text)
    {
        Close();
        PendingSince ??= at;
        Fail(at, Transfers, text);
    }

    public void Fail(DateTimeOffset at, string sync, string text)
    {
        IsEmpty = false;
        _failures[sync] = (at, text);
    }

    private DateTimeOffset? Close()
    {
        if (_open > 0) _open--;
        var begun = _begun;
        if (_open == 0) _begun = null;
        return begun;
    }

    private void Succeed(DateTimeOffset at, DateTimeOffset? begun)
    {
        IsEmpty = false;
        LastSuccess = at;
        if (alone && begun is not null) LastSuccessStart = begun;
    }
}
