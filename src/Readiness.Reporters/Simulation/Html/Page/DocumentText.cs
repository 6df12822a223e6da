using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Readiness.Reporters.Simulation.Html.Page;

/// <summary>A page as text that both HTML and XML parsers read alike.</summary>
internal static class DocumentText
{
    private static readonly HashSet<string> Void = ["meta", "br", "hr", "link"];

    public static void Write(XElement page, TextWriter output)
    {
        foreach (var element in page.DescendantsAndSelf())
        {
            // HTML knows no short form: <td/> would stay open.
            if (element.IsEmpty && !Void.Contains(element.Name.LocalName)) element.Value = "";
            foreach (var attribute in element.Attributes()) attribute.Value = Cleaned(attribute.Value);
        }

        foreach (var text in page.DescendantNodes().OfType<XText>()) text.Value = Cleaned(text.Value);
        output.Write("<!DOCTYPE html>\n");
        using (var writer = XmlWriter.Create(output, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, IndentChars = " ", NewLineChars = "\n", CloseOutput = false })) page.WriteTo(writer);
        output.Write('\n');
    }

    /// <summary>Without what no page may hold (control characters, halves of surrogates) and without what turns the direction of reading.</summary>
    private static string Cleaned(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(rune.Value is '\n' or '\t' || !IsForeign(rune) ? rune.ToString() : "\ufffd");
        return clean.ToString();
    }

    private static bool IsForeign(Rune rune) => rune.Value is 0xfffe or 0xffff || Rune.IsControl(rune)
        || (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format && rune.Value is (>= 0x202a and <= 0x202e) or (>= 0x2066 and <= 0x2069));
}
