using System.Globalization;
using System.Text;

namespace Readiness.Reporters.Prose;

/// <summary>Text of somebody else's that any format can hold.</summary>
internal static class CleanText
{
    /// <summary>Without what XML 1.0 and web pages may not hold (control characters, halves of surrogates) and without what turns the direction of reading; each is shown as U+FFFD. Line ends and tabs stay.</summary>
    public static string Of(string text)
    {
        text = text.ReplaceLineEndings("\n");
        if (!text.EnumerateRunes().Any(IsReplaced)) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) clean.Append(IsReplaced(rune) ? "\ufffd" : rune.ToString());
        return clean.ToString();
    }

    // Half of a surrogate pair is enumerated as U+FFFD already, so a text that has one counts as foreign, too.
    private static bool IsReplaced(Rune rune) => rune.Value is not ('\n' or '\t') && (rune == Rune.ReplacementChar || rune.Value is 0xfffe or 0xffff || Rune.IsControl(rune)
        || (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format && rune.Value is (>= 0x202a and <= 0x202e) or (>= 0x2066 and <= 0x2069)));
}
