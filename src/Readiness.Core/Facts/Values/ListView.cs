using Readiness.Expressions;

namespace Readiness.Core.Facts.Values;

/// <summary>A list as expressions read it, converted item by item as they ask, or once for all rules that walk over it.</summary>
internal sealed class ListView<T>(string path, IReadOnlyList<T> items, Func<T, CelValue> convert, NotCollected? incomplete = null) : IListValue
{
    /// <summary>Longer lists are converted item by item: a value takes 24 bytes, and this many stay below what the runtime takes for a large object.</summary>
    internal const int MostKept = 3_500;

    // Two threads may both convert the items; either result will do.
    private CelValue[]? _elements;

    /// <summary>The view lives as long as the list, so that what is converted pays.</summary>
    public bool KeepsElements { get; init; }

    public string Path => path;

    public int Count => items.Count;

    public UnknownFact? Incomplete { get; } = incomplete is null ? null : FactView.UnknownOf(incomplete, path);

    public ReadOnlySpan<CelValue> Elements => KeepsElements && items.Count <= MostKept ? _elements ??= Convert() : default;

    public CelValue this[int index] => convert(items[index]);

    private CelValue[] Convert()
    {
        var elements = new CelValue[items.Count];
        for (var i = 0; i < elements.Length; i++) elements[i] = convert(items[i]);
        return elements;
    }
}
