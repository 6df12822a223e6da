using System.Xml;
using System.Xml.Linq;
using Readiness.Reporters.Prose;

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
            foreach (var attribute in element.Attributes()) attribute.Value = CleanText.Of(attribute.Value);
        }

        foreach (var text in page.DescendantNodes().OfType<XText>()) text.Value = CleanText.Of(text.Value);
        output.Write("<!DOCTYPE html>\n");
        using (var writer = XmlWriter.Create(output, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, IndentChars = " ", NewLineChars = "\n", CloseOutput = false })) page.WriteTo(writer);
        output.Write('\n');
    }
}
