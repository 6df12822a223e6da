namespace Readiness.Expressions.Syntax;

/// <summary>The names that occurred lately: texts about the same facts repeat a few, which then are one string each.</summary>
internal sealed class NameTable
{
    private const int Size = 256;
    private const int Longest = 64;

    private readonly string?[] _names = new string?[Size];

    /// <summary>The name as a string, which need not be a new one.</summary>
    /// <param name="name">Not empty.</param>
    public string Of(ReadOnlySpan<char> name)
    {
        if (name.Length > Longest) return name.ToString();
        var place = (name[0] + (name[name.Length / 2] * 7) + (name[^1] * 31) + (name.Length * 131)) % Size;
        if (_names[place] is { } kept && name.SequenceEqual(kept)) return kept;
        return _names[place] = name.ToString();
    }
}
