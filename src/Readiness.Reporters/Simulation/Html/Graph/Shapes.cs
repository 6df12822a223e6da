using System.Xml.Linq;
using Readiness.Reporters.Simulation.Html.Page;

namespace Readiness.Reporters.Simulation.Html.Graph;

/// <summary>The shapes that drawings are made of.</summary>
internal static class Shapes
{
    public static XElement Of(Box box, string style, double corner) => Markup.Of(
        "rect",
        style,
        Markup.Attribute("x", box.Left),
        Markup.Attribute("y", box.Top),
        Markup.Attribute("width", box.Width),
        Markup.Attribute("height", box.Height),
        Markup.Attribute("rx", corner));

    public static XElement Of(string text, string style, double left, double baseline) => Markup.Of(
        "text", style, Markup.Attribute("x", left), Markup.Attribute("y", baseline), text);
}
