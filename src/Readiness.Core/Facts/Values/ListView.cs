using Readiness.Expressions;

namespace Readiness.Core.Facts.Values;

/// <summary>A list as expressions read it, converted item by item as they ask.</summary>
internal sealed class ListView<T>(string path, IReadOnlyList<T> items, Func<T, CelValue> convert, NotCollected? incomplete = null) : IListValue
{
    public string Path => path;

    public int Count => items.Count;

    public UnknownFact? Incomplete { get; } = incomplete is null ? null : FactView.UnknownOf(incomplete, path);

    public CelValue this[int index] => convert(items[index]);
}
