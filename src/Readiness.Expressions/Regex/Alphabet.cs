namespace Readiness.Expressions.Regex;

/// <summary>Sorts all code points into the few classes that a program can tell apart.</summary>
internal sealed class Alphabet
{
    private const int AsciiLimit = 128;

    private readonly ushort[] _ascii = new ushort[AsciiLimit];
    private readonly int[] _segmentStarts;
    private readonly int[] _segmentClasses;

    /// <summary>A code point of each class.</summary>
    private readonly List<int> _representatives = [];

    public Alphabet(IReadOnlyList<CodePointSet> sets)
    {
        _segmentStarts = Starts(sets);
        _segmentClasses = Refine(sets, _segmentStarts);
        for (var i = 0; i < _segmentClasses.Length; i++)
        {
            if (_segmentClasses[i] == _representatives.Count) _representatives.Add(_segmentStarts[i]);
        }

        for (var c = 0; c < AsciiLimit; c++) _ascii[c] = (ushort)Find(c);
    }

    public int Count => _representatives.Count;

    public int Representative(int characterClass) => _representatives[characterClass];

    public int ClassOf(int codePoint)
    {
        var ascii = _ascii;
        return (uint)codePoint < (uint)ascii.Length ? ascii[codePoint] : Find(codePoint);
    }

    private int Find(int codePoint)
    {
        var index = Array.BinarySearch(_segmentStarts, codePoint);
        return _segmentClasses[index >= 0 ? index : ~index - 1];
    }

    private static int[] Starts(IReadOnlyList<CodePointSet> sets)
    {
        var starts = new List<int> { 0 };
        foreach (var set in sets)
        {
            for (var i = 0; i < set.Bounds.Length; i += 2)
            {
                starts.Add(set.Bounds[i]);
                if (set.Bounds[i + 1] < CodePointSet.MaxCodePoint) starts.Add(set.Bounds[i + 1] + 1);
            }
        }

        starts.Sort();
        var distinct = 0;
        for (var i = 1; i < starts.Count; i++)
        {
            if (starts[i] != starts[distinct]) starts[++distinct] = starts[i];
        }

        return [.. starts[..(distinct + 1)]];
    }

    /// <summary>Numbers the segments between starts so that two share a number when every set holds both or neither.</summary>
    private static int[] Refine(IReadOnlyList<CodePointSet> sets, int[] starts)
    {
        var classes = new int[starts.Length];
        var renumbered = new Dictionary<(int Class, bool IsMember), int>();
        foreach (var set in sets)
        {
            renumbered.Clear();
            var range = 0;
            for (var i = 0; i < starts.Length; i++)
            {
                while (range < set.Bounds.Length && set.Bounds[range + 1] < starts[i]) range += 2;
                var key = (classes[i], range < set.Bounds.Length && set.Bounds[range] <= starts[i]);
                if (!renumbered.TryGetValue(key, out var number)) renumbered.Add(key, number = renumbered.Count);
                classes[i] = number;
            }
        }

        return classes;
    }
}
