using System.Xml.Linq;
using Readiness.Reporters.Simulation.Html.Page;

namespace Readiness.Reporters.Simulation.Html.Graph;

/// <summary>A layout as SVG: sites, then links, then components over them, then the links' signs.</summary>
internal static class EstateDrawing
{
    // The drawing grows with the page's letters, as on a projector.
    private const double PixelsOfRem = 15.5;

    /// <param name="style">For which pages it is: wide or narrow.</param>
    public static XElement Of(EstateLayout layout, string style, string summary) => Markup.Of(
        "svg",
        $"graph {style}",
        [
            Markup.Attribute("viewBox", $"0 0 {Markup.Number(layout.Width)} {Markup.Number(layout.Height)}"),
            Markup.Attribute("style", $"max-width: {Markup.Number(layout.Width / PixelsOfRem)}rem"),
            Markup.Attribute("role", "img"),
            Markup.Attribute("aria-label", summary),
            Markup.Plain("title", "The estate: sites, components and the links of the failover chain"),
            Markup.Plain("desc", summary),
            .. layout.Sites.SelectMany(SiteShapes.Of),
            .. layout.Links.SelectMany(LinkShapes.Of),
            .. layout.Components.Select(ComponentShapes.Of),
            .. layout.Links.SelectMany(LinkShapes.Sign),
        ]);
}
