using System.Globalization;
using System.Text;

namespace Readiness.Reporters.Simulation.Html.Graph;

/// <summary>Texts of a fixed-width face, measured without a browser: drawings are laid out before anybody shows them.</summary>
internal static class FittedText
{
    // DejaVu Sans Mono, Menlo and Consolas lie between 0.55 and 0.603 em; what is wider in East Asian scripts takes up to an em.
    private const double Advance = 0.605;

    /// <summary>An upper bound of the width in pixels.</summary>
    /// <param name="size">The size of the face, in pixels.</param>
    public static double WidthOf(string text, double size)
    {
        var width = 0.0;
        foreach (var rune in text.EnumerateRunes()) width += AdvanceOf(rune);
        return width * size;
    }

    /// <summary>The text, or as much of its beginning as fits with an ellipsis.</summary>
    public static string Cut(string text, double size, double width)
    {
        if (WidthOf(text, size) <= width) return text;
        var (cut, used) = (new StringBuilder(), Advance);
        foreach (var rune in text.EnumerateRunes())
        {
            used += AdvanceOf(rune);
            if (used * size > width) break;
            cut.Append(rune.ToString());
        }

        return cut.Append('…').ToString();
    }

    private static double AdvanceOf(Rune rune) => rune.Value switch
    {
        < 0x300 => Advance,
        _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format => 0,
        _ => 1.05,
    };
}
