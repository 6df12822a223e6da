using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Readiness.Expressions.Regex;

namespace Readiness.Expressions.Functions;

/// <summary>Patterns that are computed while an expression runs; constant ones are read once, when it is planned.</summary>
internal static class PatternCache
{
    private const int MostPatterns = 256;

    private static readonly ConcurrentDictionary<string, Re2Pattern> Known = new(StringComparer.Ordinal);

    public static bool TryGet(string text, [NotNullWhen(true)] out Re2Pattern? pattern, [NotNullWhen(false)] out string? error)
    {
        error = null;
        if (Known.TryGetValue(text, out pattern)) return true;
        if (!Re2Pattern.TryParse(text, out pattern, out error)) return false;

        // A full cache starts again: what is still in use comes back with the next match.
        if (Known.Count >= MostPatterns) Known.Clear();
        Known.TryAdd(text, pattern);
        return true;
    }
}
