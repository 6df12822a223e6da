using System.Text;

namespace Readiness.Expressions.Regex;

/// <summary>Simple case folding as Unicode defines it: every character that differs from one in the set by case only.</summary>
internal static class CaseFolding
{
    // Letters with more than one partner, which mapping up and down does not reach from each of them.
    private static readonly string[] Orbits =
    [
        "Kk\u212A", "Ss\u017F", "\u00B5\u039C\u03BC", "\u00C5\u00E5\u212B", "\u01C4\u01C5\u01C6", "\u01C7\u01C8\u01C9",
        "\u01CA\u01CB\u01CC", "\u01F1\u01F2\u01F3", "\u0345\u0399\u03B9\u1FBE", "\u0392\u03B2\u03D0", "\u0395\u03B5\u03F5",
        "\u0398\u03B8\u03D1\u03F4", "\u039A\u03BA\u03F0", "\u03A0\u03C0\u03D6", "\u03A1\u03C1\u03F1", "\u03A3\u03C2\u03C3",
        "\u03A6\u03C6\u03D5", "\u03A9\u03C9\u2126", "\u0412\u0432\u1C80", "\u0414\u0434\u1C81", "\u041E\u043E\u1C82",
        "\u0421\u0441\u1C83", "\u0422\u0442\u1C84\u1C85", "\u042A\u044A\u1C86", "\u0462\u0463\u1C87", "\u1C88\uA64A\uA64B",
        "\u1E60\u1E61\u1E9B", "\u0390\u1FD3", "\u03B0\u1FE3", "\u1E9E\u00DF", "\uFB05\uFB06",
    ];

    // No letter above has a case partner (Adlam is the last block that has).
    private const int LastCased = 0x1E943;

    public static CodePointSet Close(CodePointSet set)
    {
        var builder = new CodePointSetBuilder().Add(set);
        for (var i = 0; i < set.Bounds.Length; i += 2)
        {
            var high = Math.Min(set.Bounds[i + 1], LastCased);
            for (var codePoint = set.Bounds[i]; codePoint <= high; codePoint++) AddMapped(codePoint, builder);
        }

        foreach (var orbit in Orbits)
        {
            if (!ContainsAny(set, orbit)) continue;
            foreach (var member in orbit) builder.Add(member, member);
        }

        return builder.Build();
    }

    private static void AddMapped(int codePoint, CodePointSetBuilder builder)
    {
        if (!Rune.TryCreate(codePoint, out var rune)) return;
        var lower = Rune.ToLowerInvariant(rune).Value;
        var upper = Rune.ToUpperInvariant(rune).Value;
        if (lower != codePoint) builder.Add(lower, lower);
        if (upper != codePoint) builder.Add(upper, upper);
    }

    private static bool ContainsAny(CodePointSet set, string orbit)
    {
        foreach (var member in orbit)
        {
            if (set.Contains(member)) return true;
        }

        return false;
    }
}
