namespace Readiness.Core.Collecting;

/// <summary>One round of collecting, as it is told to whoever watches.</summary>
internal sealed class Round
{
    private readonly int _total;
    private readonly IProgress<CollectionEvent>? _progress;
    private int _finished;

    private Round(int total, IProgress<CollectionEvent>? progress) => (_total, _progress) = (total, progress);

    public static IEnumerable<Turn> Of(List<AgendaEntry> due, IProgress<CollectionEvent>? progress)
    {
        var round = new Round(due.Count, progress);
        return due.Select(entry => new Turn(entry, round));
    }

    public void Report(AgendaEntry entry, bool isFinished)
    {
        var finished = isFinished ? Interlocked.Increment(ref _finished) : Volatile.Read(ref _finished);
        _progress?.Report(new CollectionEvent(entry.Component.Name, entry.Component.Kind, isFinished, finished, _total));
    }
}
