using System.Xml.Linq;
using Readiness.Reporters.Simulation.Html.Page;

namespace Readiness.Reporters.Simulation.Html.Timeline;

/// <summary>What the shapes of a timeline mean.</summary>
internal static class TimelineKey
{
    public static XElement Of() => Markup.Of(
        "figcaption",
        null,
        Key("as a rule", Rect("bar", 0, 5, 26, 10)),
        Key("between best and worst", Rect("band", 0, 6, 26, 8), Rect("tick", 0, 4, 2, 12), Rect("tick", 24, 4, 2, 12)),
        Key("objective", Line("limit", 13, 0, 13, 20)),
        Key("nothing comes after it", Rect("stop", 0, 1, 6, 18), Line("never", 6, 10, 26, 10)),
        Key("no bound known", Line("open", 0, 10, 26, 10)));

    private static XElement Key(string meaning, params XElement[] shapes) => Markup.Of(
        "span", "key", Markup.Of("svg", null, [Markup.Attribute("width", 26), Markup.Attribute("height", 20), Markup.Attribute("aria-hidden", "true"), .. shapes]), meaning);

    private static XElement Rect(string style, double x, double y, double width, double height) => Markup.Of(
        "rect", style, Markup.Attribute("x", x), Markup.Attribute("y", y), Markup.Attribute("width", width), Markup.Attribute("height", height));

    private static XElement Line(string style, double x1, double y1, double x2, double y2) => Markup.Of(
        "line", style, Markup.Attribute("x1", x1), Markup.Attribute("y1", y1), Markup.Attribute("x2", x2), Markup.Attribute("y2", y2));
}
