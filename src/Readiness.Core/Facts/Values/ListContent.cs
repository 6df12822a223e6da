using Readiness.Expressions;

namespace Readiness.Core.Facts.Values;

/// <summary>The items of a present list, and the view that expressions have of them.</summary>
internal sealed class ListContent<T>(IReadOnlyList<T> items, NotCollected? incomplete)
{
    private ListView<T>? _view;

    public IReadOnlyList<T> Items => items;

    public NotCollected? Incomplete => incomplete;

    /// <summary>The view, kept after its first use, so that evaluating a rule again allocates nothing.</summary>
    public IListValue ViewAs(string path, Func<T, CelValue> convert)
    {
        // A list that two fields share must not tell one of them the other's path.
        if (_view is { } view && view.Path == path) return view;
        var made = new ListView<T>(path, items, convert, incomplete) { KeepsElements = true };
        Interlocked.CompareExchange(ref _view, made, null);
        return made;
    }
}
