namespace Readiness.Expressions.Regex;

/// <summary>A cursor over the code points of a pattern that remembers the first mistake and then reads as ended.</summary>
internal sealed class PatternReader(string pattern)
{
    /// <summary>What <see cref="Peek"/> answers at the end.</summary>
    public const int End = -1;

    public int Position { get; private set; }

    public string? Error { get; private set; }

    public bool AtEnd => Position >= pattern.Length;

    public int Peek() => AtEnd ? End : CodePoint(Position);

    public int Next()
    {
        var codePoint = Peek();
        if (codePoint != End) Position += codePoint > char.MaxValue ? 2 : 1;
        return codePoint;
    }

    public bool Accept(string expected)
    {
        if (!LooksAt(expected)) return false;
        Position += expected.Length;
        return true;
    }

    public bool LooksAt(string expected) => string.CompareOrdinal(pattern, Position, expected, 0, expected.Length) == 0;

    public void Rewind(int position) => Position = position;

    /// <summary>The index of <paramref name="text"/> from here on, or -1.</summary>
    public int Find(string text) => pattern.IndexOf(text, Position, StringComparison.Ordinal);

    public string Since(int start) => pattern[start..Position];

    public string Until(int end) => pattern[Position..end];

    /// <summary>Records a mistake in the text from <paramref name="start"/> to here; only the first counts.</summary>
    public void Fail(string message, int start)
    {
        var part = Since(start);
        Error ??= part.Length == 0
            ? $"{message} at position {start}"
            : $"{message}: `{part}` at position {start}";
        Position = pattern.Length;
    }

    private int CodePoint(int index) =>
        char.IsHighSurrogate(pattern[index]) && index + 1 < pattern.Length && char.IsLowSurrogate(pattern[index + 1])
            ? char.ConvertToUtf32(pattern[index], pattern[index + 1])
            : pattern[index];
}
