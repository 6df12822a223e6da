using System.Xml.Linq;
using Readiness.Reporters.Simulation.Html.Page;

namespace Readiness.Reporters.Simulation.Html.Graph;

internal static class LinkShapes
{
    private const double Head = 8;
    private const double Radius = 8;

    public static IEnumerable<XElement> Of(PlacedLink link)
    {
        var state = PlacedMark.StateOf(link.Step);
        var back = link.Tip.X + (link.PointsRight ? -Head : Head);
        yield return Markup.Of("path", $"link {state}", Markup.Attribute("d", link.Path));
        yield return Markup.Of("path", $"head {state}", Markup.Attribute("d", $"M{N(link.Tip.X)} {N(link.Tip.Y)} L{N(back)} {N(link.Tip.Y - (Head / 2))} L{N(back)} {N(link.Tip.Y + (Head / 2))} Z"));
    }

    /// <summary>The cross of a broken link; nothing on others.</summary>
    public static IEnumerable<XElement> Sign(PlacedLink link)
    {
        if (PlacedMark.StateOf(link.Step) != "broken") yield break;
        var (x, y) = link.Sign;
        yield return Markup.Of("circle", "cross", Markup.Attribute("cx", x), Markup.Attribute("cy", y), Markup.Attribute("r", Radius));
        yield return Markup.Of("path", "cross", Markup.Attribute("d", $"M{N(x - 3.5)} {N(y - 3.5)} L{N(x + 3.5)} {N(y + 3.5)} M{N(x + 3.5)} {N(y - 3.5)} L{N(x - 3.5)} {N(y + 3.5)}"));
    }

    private static string N(double value) => Markup.Number(value);
}
