using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Readiness.Generators.Model;

/// <summary>The summary of a symbol as one line of plain text.</summary>
internal static class Summary
{
    /// <summary>Null when there is none.</summary>
    public static string? Of(ISymbol symbol, CancellationToken cancellationToken)
    {
        var xml = symbol.GetDocumentationCommentXml(cancellationToken: cancellationToken);
        if (string.IsNullOrWhiteSpace(xml)) return null;
        try
        {
            var summary = XElement.Parse(xml).Element("summary");
            var text = summary is null ? "" : Regex.Replace(string.Concat(summary.Nodes().Select(Flatten)), @"\s+", " ").Trim();
            return text.Length == 0 ? null : text;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string Flatten(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "para" or "br" } element => $" {Content(element)} ",
        XElement element when element.Attribute("cref") is { } cref => element.IsEmpty ? NameIn(cref.Value) : Content(element),
        XElement element when (element.Attribute("langword") ?? element.Attribute("name")) is { } word => word.Value,
        XElement element => Content(element),
        _ => "",
    };

    private static string Content(XElement element) => string.Concat(element.Nodes().Select(Flatten));

    /// <summary>The last name of a documentation id; a property is named as rules name it.</summary>
    private static string NameIn(string cref)
    {
        var path = cref.Split('(')[0].Split('`')[0];
        var name = path.Substring(path.LastIndexOfAny(['.', ':']) + 1);
        return cref.StartsWith("P:", StringComparison.Ordinal) ? Spelling.Camel(name) : name;
    }
}
