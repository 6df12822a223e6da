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

    /// <summary>The text, or its beginning and its end around an ellipsis: names of a row often differ in their last signs.</summary>
    public static string Cut(string text, double size, double width)
    {
        if (WidthOf(text, size) <= width) return text;
        List<Rune> runes = [.. text.EnumerateRunes()];
        var (head, tail) = (0, 0);
        var used = AdvanceOf(new Rune('…'));
        while (head + tail < runes.Count)
        {
            var takesTail = tail < head / 2;
            used += AdvanceOf(takesTail ? runes[^(tail + 1)] : runes[head]);
            if (used * size > width) break;
            if (takesTail) tail++;
            else head++;
        }

        var cut = new StringBuilder();
        foreach (var rune in runes.Take(head)) cut.Append(rune.ToString());
        cut.Append('…');
        foreach (var rune in runes.TakeLast(tail)) cut.Append(rune.ToString());
        return cut.ToString();
    }

    private static double AdvanceOf(Rune rune) => rune.Value switch
    {
        < 0x300 => Advance,
        _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format => 0,
        _ => 1.05,
    };
}
