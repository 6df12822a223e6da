using System.Xml.Linq;

namespace Readiness.Lab.Tests.Aws;

internal static class XmlReading
{
    /// <summary>The text of the first element of that name, or null.</summary>
    public static string? Text(this XElement xml, string name) => xml.Descendants(name).FirstOrDefault()?.Value;

    public static IReadOnlyList<string> Texts(this XElement xml, string name) => [.. xml.Descendants(name).Select(element => element.Value)];
}
