namespace Readiness.Expressions.Values;

/// <summary>Strings as sequences of code points.</summary>
internal static class CodePoints
{
    public static int Count(ReadOnlySpan<char> text)
    {
        var first = text.IndexOfAnyInRange('\ud800', '\udfff');
        if (first < 0) return text.Length;
        var count = text.Length;
        for (var i = first; i < text.Length - 1; i++)
        {
            if (!char.IsHighSurrogate(text[i]) || !char.IsLowSurrogate(text[i + 1])) continue;
            count--;
            i++;
        }

        return count;
    }

    /// <summary>The UTF-16 offset of a code point; -1 when the text is shorter.</summary>
    public static int OffsetOf(ReadOnlySpan<char> text, long index)
    {
        if (index < 0 || index > text.Length) return -1;
        if (text.IndexOfAnyInRange('\ud800', '\udfff') < 0) return (int)index;
        var at = 0;
        for (; index > 0; index--)
        {
            if (at >= text.Length) return -1;
            at += WidthAt(text, at);
        }

        return at;
    }

    /// <summary>1, or 2 where a surrogate pair starts.</summary>
    public static int WidthAt(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && char.IsHighSurrogate(text[at]) && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;

    /// <summary>Orders by code point; UTF-16 order differs where surrogates meet U+E000 to U+FFFF.</summary>
    public static int Compare(string left, string right)
    {
        var common = left.AsSpan().CommonPrefixLength(right);
        if (common == left.Length || common == right.Length) return left.Length.CompareTo(right.Length);
        var a = left[common];
        var b = right[common];
        return char.IsSurrogate(a) == char.IsSurrogate(b) ? a.CompareTo(b) : char.IsSurrogate(a) ? 1 : -1;
    }
}
