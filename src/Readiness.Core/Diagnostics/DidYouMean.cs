namespace Readiness.Core.Diagnostics;

/// <summary>Finds the word that was probably meant.</summary>
public static class DidYouMean
{
    private const int MostListed = 12;
    private const int MostOfMany = 3;

    /// <summary>The known word that is nearest to a misspelt one; null when none is near.</summary>
    /// <param name="slips">How many slips (a letter more, less, other, or two swapped) are near; one for every three letters, and at least one, when not said.</param>
    public static string? Closest(string word, IEnumerable<string> known, int? slips = null)
    {
        var allowed = slips ?? Math.Max(1, word.Length / 3);
        return known
            .Select(candidate => (candidate, distance: Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant(), allowed)))
            .Where(pair => pair.distance <= allowed && pair.distance < Math.Max(word.Length, pair.candidate.Length))
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate)
            .FirstOrDefault();
    }

    /// <summary>The hint for an unknown word: the one that was meant, or all there are; of many the three nearest.</summary>
    /// <param name="noun">What they are, in the plural: "keys", "sites".</param>
    public static string Hint(string word, IEnumerable<string> known, string noun)
    {
        var all = known.Order(StringComparer.Ordinal).ToList();
        if (Closest(word, all) is { } closest) return $"did you mean {closest}?";
        if (all.Count == 0) return $"there are no {noun} here";
        if (all.Count <= MostListed) return $"known {noun}: {string.Join(", ", all)}";
        var nearest = all.OrderBy(candidate => Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant(), int.MaxValue - 1)).Take(MostOfMany);
        return $"known {noun}: {string.Join(", ", nearest)} and {all.Count - MostOfMany} more";
    }

    /// <summary>Damerau-Levenshtein distance, adjacent swaps counted once.</summary>
    private static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit) return limit + 1;
        var (older, previous) = (new int[right.Length + 1], Enumerable.Range(0, right.Length + 1).ToArray());
        for (var i = 1; i <= left.Length; i++)
        {
            var current = new int[right.Length + 1];
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = left[i - 1] == right[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + change);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    current[j] = Math.Min(current[j], older[j - 2] + 1);
            }

            (older, previous) = (previous, current);
        }

        return previous[right.Length];
    }
}
