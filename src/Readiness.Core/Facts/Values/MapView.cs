using Readiness.Expressions;

namespace Readiness.Core.Facts.Values;

/// <summary>A map of texts as expressions read it, in the order of its keys.</summary>
internal sealed class MapView(IReadOnlyDictionary<string, string> entries) : IMapValue
{
    private readonly Lazy<string[]> _keys = new(() => [.. entries.Keys.Order(StringComparer.Ordinal)]);

    public int Count => entries.Count;

    public bool TryGet(in CelValue key, out CelValue value)
    {
        if (key.Kind == CelKind.String && entries.TryGetValue(key.AsString, out var text))
        {
            value = CelValue.FromString(text);
            return true;
        }

        value = default;
        return false;
    }

    public CelValue KeyAt(int index) => CelValue.FromString(_keys.Value[index]);

    public CelValue ValueAt(int index) => CelValue.FromString(entries[_keys.Value[index]]);
}
