using Readiness.Expressions.Values;

namespace Readiness.Expressions;

/// <summary>A map in insertion order. Keys are bool, int, uint or string; 1, 1u and 1.0 are the same key.</summary>
public sealed class CelMap : IMapValue
{
    private readonly List<KeyValuePair<CelValue, CelValue>> _entries;
    private readonly Dictionary<CelValue, int> _index;

    /// <param name="capacity">How many entries are expected.</param>
    /// <param name="incomplete">What could not be read, when there may be more entries.</param>
    public CelMap(int capacity = 0, UnknownFact? incomplete = null)
    {
        _entries = new List<KeyValuePair<CelValue, CelValue>>(capacity);
        _index = new Dictionary<CelValue, int>(capacity, KeyComparer.Instance);
        Incomplete = incomplete;
    }

    public int Count => _entries.Count;

    public UnknownFact? Incomplete { get; }

    /// <summary>Adds an entry; false, and nothing changed, when the key is there already.</summary>
    public bool TryAdd(CelValue key, CelValue value)
    {
        if (!_index.TryAdd(key, _entries.Count)) return false;
        _entries.Add(new KeyValuePair<CelValue, CelValue>(key, value));
        return true;
    }

    public bool TryGet(in CelValue key, out CelValue value)
    {
        if (_index.TryGetValue(key, out var at))
        {
            value = _entries[at].Value;
            return true;
        }

        value = default;
        return false;
    }

    public CelValue KeyAt(int index) => _entries[index].Key;

    public CelValue ValueAt(int index) => _entries[index].Value;
}
