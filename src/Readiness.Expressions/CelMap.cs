using System.Runtime.InteropServices;
using Readiness.Expressions.Values;

namespace Readiness.Expressions;

/// <summary>A map in insertion order. Keys are bool, int, uint or string; 1, 1u and 1.0 are the same key.</summary>
public sealed class CelMap : IMapValue
{
    private readonly List<CelValue> _keys;
    private readonly List<CelValue> _values;
    private KeyIndex? _index;

    /// <param name="capacity">How many entries are expected.</param>
    /// <param name="incomplete">What could not be read, when there may be more entries.</param>
    public CelMap(int capacity = 0, UnknownFact? incomplete = null)
    {
        _keys = new List<CelValue>(capacity);
        _values = new List<CelValue>(capacity);
        Incomplete = incomplete;
    }

    public int Count => _keys.Count;

    public UnknownFact? Incomplete { get; }

    /// <summary>Adds an entry; false, and nothing changed, when the key is there already.</summary>
    public bool TryAdd(CelValue key, CelValue value)
    {
        if (Find(key) >= 0) return false;
        _index?.Add(key, _keys.Count);
        _keys.Add(key);
        _values.Add(value);
        if (_index is null && _keys.Count > KeyIndex.FewKeys) _index = new KeyIndex(_keys);
        return true;
    }

    public bool TryGet(in CelValue key, out CelValue value)
    {
        var at = Find(key);
        value = at < 0 ? default : _values[at];
        return at >= 0;
    }

    public CelValue KeyAt(int index) => _keys[index];

    public CelValue ValueAt(int index) => _values[index];

    private int Find(in CelValue key) => _index is not null ? _index.Find(key) : KeyIndex.Search(CollectionsMarshal.AsSpan(_keys), key);
}
