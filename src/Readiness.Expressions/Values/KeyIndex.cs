using System.Runtime.CompilerServices;

namespace Readiness.Expressions.Values;

/// <summary>Where the keys of a map are. Most keys are strings, and have a table that hashes nothing else.</summary>
internal sealed class KeyIndex
{
    /// <summary>So many keys are found faster by looking at each.</summary>
    public const int FewKeys = 8;

    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<CelValue, int> _others = new(KeyComparer.Instance);

    public KeyIndex(List<CelValue> keys)
    {
        for (var i = 0; i < keys.Count; i++) Add(keys[i], i);
    }

    /// <summary>The position of a key among a few; -1 when it is none of them.</summary>
    public static int Search(ReadOnlySpan<CelValue> keys, in CelValue key)
    {
        if (key.Kind == CelKind.String) return SearchText(keys, Unsafe.As<string>(key.Reference!));
        for (var i = 0; i < keys.Length; i++)
        {
            if (KeyComparer.Instance.Equals(keys[i], key)) return i;
        }

        return -1;
    }

    public void Add(in CelValue key, int position)
    {
        if (key.Kind == CelKind.String) _texts.Add(key.AsString, position);
        else _others.Add(key, position);
    }

    public int Find(in CelValue key)
    {
        var isFound = key.Kind == CelKind.String ? _texts.TryGetValue(key.AsString, out var at) : _others.TryGetValue(key, out at);
        return isFound ? at : -1;
    }

    private static int SearchText(ReadOnlySpan<CelValue> keys, string sought)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            ref readonly var key = ref keys[i];
            if (key.Kind == CelKind.String && SameText.Of(Unsafe.As<string>(key.Reference!), sought)) return i;
        }

        return -1;
    }
}
