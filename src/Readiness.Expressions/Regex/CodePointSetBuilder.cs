namespace Readiness.Expressions.Regex;

/// <summary>Collects ranges in any order and joins them into a <see cref="CodePointSet"/>.</summary>
internal sealed class CodePointSetBuilder
{
    private readonly List<(int Low, int High)> _ranges = [];

    public CodePointSetBuilder Add(int low, int high)
    {
        _ranges.Add((low, high));
        return this;
    }

    public CodePointSetBuilder Add(CodePointSet set)
    {
        for (var i = 0; i < set.Bounds.Length; i += 2) _ranges.Add((set.Bounds[i], set.Bounds[i + 1]));
        return this;
    }

    public CodePointSet Build()
    {
        _ranges.Sort();
        var bounds = new List<int>(2 * _ranges.Count);
        foreach (var (low, high) in _ranges)
        {
            if (bounds.Count > 0 && low <= bounds[^1] + 1) bounds[^1] = Math.Max(bounds[^1], high);
            else bounds.AddRange([low, high]);
        }

        return new CodePointSet([.. bounds]);
    }
}
