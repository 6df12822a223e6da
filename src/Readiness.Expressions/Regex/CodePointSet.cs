namespace Readiness.Expressions.Regex;

/// <summary>An immutable set of Unicode code points, kept as sorted, disjoint, inclusive ranges.</summary>
internal sealed class CodePointSet : IEquatable<CodePointSet>
{
    public const int MaxCodePoint = 0x10FFFF;

    private readonly int[] _bounds;

    internal CodePointSet(int[] bounds) => _bounds = bounds;

    public static CodePointSet Any { get; } = new([0, MaxCodePoint]);

    /// <summary>Low and high bound of each range in turn.</summary>
    public ReadOnlySpan<int> Bounds => _bounds;

    public bool IsEmpty => _bounds.Length == 0;

    public static CodePointSet Of(int codePoint) => new([codePoint, codePoint]);

    /// <summary>The only member, or -1 when there are none or several.</summary>
    public int Single => _bounds.Length == 2 && _bounds[0] == _bounds[1] ? _bounds[0] : -1;

    public bool Contains(int codePoint)
    {
        var low = 0;
        var high = (_bounds.Length / 2) - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (codePoint < _bounds[2 * middle]) high = middle - 1;
            else if (codePoint > _bounds[(2 * middle) + 1]) low = middle + 1;
            else return true;
        }

        return false;
    }

    public CodePointSet Negate()
    {
        var bounds = new List<int>(_bounds.Length + 2);
        var next = 0;
        for (var i = 0; i < _bounds.Length; i += 2)
        {
            if (_bounds[i] > next) bounds.AddRange([next, _bounds[i] - 1]);
            next = _bounds[i + 1] + 1;
        }

        if (next <= MaxCodePoint) bounds.AddRange([next, MaxCodePoint]);
        return new CodePointSet([.. bounds]);
    }

    public bool Equals(CodePointSet? other) => other is not null && Bounds.SequenceEqual(other.Bounds);

    public override bool Equals(object? obj) => Equals(obj as CodePointSet);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var bound in _bounds) hash.Add(bound);
        return hash.ToHashCode();
    }
}
