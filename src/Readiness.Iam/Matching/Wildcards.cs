namespace Readiness.Iam.Matching;

/// <summary>
/// Globs over texts in which the two wildcards are written as characters that no policy may contain, so that an inserted value
/// with a star in it stays literal.
/// </summary>
internal static class Wildcards
{
    public const char AnyRun = '\uFFFF';
    public const char AnyOne = '\uFFFE';

    /// <summary>Turns the wildcards of a policy's text into the two marks.</summary>
    public static string Mark(string text) => Literal(text).Replace('*', AnyRun).Replace('?', AnyOne);

    /// <summary>A text that matches only itself: a request may contain the marks, and must not gain a wildcard by it.</summary>
    public static string Literal(string text) => text.AsSpan().IndexOfAny(AnyRun, AnyOne) < 0
        ? text
        : text.Replace(AnyRun, '\uFFFD').Replace(AnyOne, '\uFFFD');

    /// <summary>Whether the whole text matches; the time is at most the product of both lengths.</summary>
    public static bool Match(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        int p = 0, t = 0, retryPattern = -1, retryText = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == AnyRun)
            {
                retryPattern = ++p;
                retryText = t;
            }
            else if (p < pattern.Length && (pattern[p] == text[t] || pattern[p] == AnyOne))
            {
                p++;
                t++;
            }
            else if (retryPattern >= 0)
            {
                p = retryPattern;
                t = ++retryText;
            }
            else
            {
                return false;
            }
        }

        return pattern[p..].IndexOfAnyExcept(AnyRun) < 0;
    }
}
