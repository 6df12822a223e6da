using System.Xml.Linq;
using Readiness.Reporters.Simulation.Html.Page;

namespace Readiness.Reporters.Simulation.Html.Graph;

/// <summary>What the boxes and lines of the graph mean.</summary>
internal static class EstateKey
{
    private static readonly Box Sample = new(1, 2, 30, 16);

    public static XElement Of() => Markup.Of(
        "figcaption",
        null,
        Key("place shown by its address", Shapes.Of(Sample, "component", 3)),
        Key("place only claimed, or unknown", Shapes.Of(Sample, "component claimed", 3)),
        Key("lost", Shapes.Of(Sample, "component lost", 3), Line("strike", 10)),
        Key("perhaps lost", Shapes.Of(Sample, "component claimed perhaps", 3)),
        Key("link works", Line("link", 10)),
        Key("broken", Line("link broken", 10)),
        Key("unknown", Line("link unknown", 10)),
        Key("never reached", Line("link unreached", 10)));

    private static XElement Key(string meaning, params XElement[] shapes) => Markup.Of(
        "span", "key", Markup.Of("svg", null, [Markup.Attribute("width", 32), Markup.Attribute("height", 20), Markup.Attribute("aria-hidden", "true"), .. shapes]), meaning);

    private static XElement Line(string style, double y) => Markup.Of(
        "line", style, Markup.Attribute("x1", 2), Markup.Attribute("x2", 30), Markup.Attribute("y1", y), Markup.Attribute("y2", y));
}
