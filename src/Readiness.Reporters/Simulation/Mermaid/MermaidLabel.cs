using System.Globalization;
using System.Text;

namespace Readiness.Reporters.Simulation.Mermaid;

/// <summary>Names as Mermaid shows them without reading anything into them.</summary>
internal static class MermaidLabel
{
    private const string Plain = " -_.,:/";

    /// <summary>Between quotes; every sign that means something to Mermaid or to HTML becomes its number, as Mermaid writes entities: <c>#34;</c>.</summary>
    public static string Of(string text)
    {
        var label = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsControl(rune)) label.Append(' ');
            else if (Rune.IsLetterOrDigit(rune) || (rune.Value > 0x7f && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format) || Plain.Contains((char)rune.Value, StringComparison.Ordinal)) label.Append(rune.ToString());
            else label.Append(CultureInfo.InvariantCulture, $"#{rune.Value};");
        }

        return label.Append('"').ToString();
    }
}
