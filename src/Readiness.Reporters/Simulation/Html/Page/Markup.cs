using System.Globalization;
using System.Xml.Linq;

namespace Readiness.Reporters.Simulation.Html.Page;

/// <summary>Makes elements; what stands in them as text can never become markup.</summary>
internal static class Markup
{
    /// <param name="style">The class; null for none.</param>
    /// <param name="content">Texts, elements and attributes; null is left out.</param>
    public static XElement Of(string name, string? style, params object?[] content) => new(name, style is null ? null : new XAttribute("class", style), content);

    public static XElement Plain(string name, params object?[] content) => new(name, content);

    public static XAttribute Attribute(string name, string value) => new(name, value);

    /// <summary>A length or a place in a drawing, to a tenth of a pixel.</summary>
    public static XAttribute Attribute(string name, double value) => new(name, Number(value));

    public static string Number(double value) => Math.Round(value, 1, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture);
}
