using System.Collections.Concurrent;
using System.Globalization;

namespace Readiness.Expressions.Regex;

/// <summary>The classes of <c>\p{…}</c>: general categories such as <c>L</c> and <c>Nd</c>, scripts such as <c>Greek</c>, and <c>Any</c>.</summary>
internal static class UnicodeClasses
{
    // In the order of UnicodeCategory, whose values are fixed.
    private const string CategoryNames = "LuLlLtLmLoMnMcMeNdNlNoZsZlZpCcCfCsCoPcPdPsPePiPfPoSmScSkSoCn";

    private static readonly ConcurrentDictionary<string, CodePointSet> Known = new(StringComparer.Ordinal);

    /// <summary>The set of that name; null when Unicode has no such category or script.</summary>
    public static CodePointSet? Find(string name)
    {
        if (Known.TryGetValue(name, out var known)) return known;
        var set = name == "Any" ? CodePointSet.Any : Category(name) ?? UnicodeScripts.Find(name);
        return set is null ? null : Known.GetOrAdd(name, set);
    }

    private static CodePointSet? Category(string name)
    {
        var mask = Mask(name);
        if (mask == 0) return null;
        var builder = new CodePointSetBuilder();
        var start = -1;
        for (var codePoint = 0; codePoint <= CodePointSet.MaxCodePoint + 1; codePoint++)
        {
            var isMember = codePoint <= CodePointSet.MaxCodePoint && (mask >> (int)CharUnicodeInfo.GetUnicodeCategory(codePoint) & 1) != 0;
            if (isMember && start < 0) start = codePoint;
            if (isMember || start < 0) continue;
            builder.Add(start, codePoint - 1);
            start = -1;
        }

        return builder.Build();
    }

    /// <summary>One bit per category; a one-letter name stands for all categories that begin with it, except the unassigned.</summary>
    private static int Mask(string name)
    {
        var mask = 0;
        var assigned = (int)UnicodeCategory.OtherNotAssigned;
        for (var category = 0; category < assigned && name.Length is 1 or 2; category++)
        {
            if (CategoryNames.AsSpan(2 * category, 2).StartsWith(name, StringComparison.Ordinal)) mask |= 1 << category;
        }

        return mask;
    }
}
