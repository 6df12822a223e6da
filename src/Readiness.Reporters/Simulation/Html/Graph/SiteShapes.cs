using System.Xml.Linq;
using Readiness.Core.Plans;
using Readiness.Reporters.Simulation.Html.Page;

namespace Readiness.Reporters.Simulation.Html.Graph;

internal static class SiteShapes
{
    public static IEnumerable<XElement> Of(PlacedSite site)
    {
        var isLost = site.Site is { IsLost: true };
        yield return Shapes.Of(site.Box, site.Site is null ? "site nowhere" : isLost ? "site lost" : "site", 8);
        var left = site.Box.Left + PlacedSite.Padding;
        var name = site.Site?.Site.Name ?? "place unknown";
        yield return Markup.Of("g", null, Markup.Plain("title", name), Shapes.Of(FittedText.Cut(name, PlacedSite.NameSize, site.TextWidth), "site-name", left, site.Box.Top + 21));
        yield return Shapes.Of(FittedText.Cut(Note(site), PlacedSite.NoteSize, site.TextWidth), isLost ? "site-note lost" : "site-note", left, site.Box.Top + 36);
    }

    private static string Note(PlacedSite placed)
    {
        if (placed.Site is not { } site) return "no address, no claim";
        var parts = new List<string>();
        if (site.IsLost) parts.Add("LOST");
        if (site.Site.Role != SiteRole.None) parts.Add(site.Site.Role.ToString().ToLowerInvariant());
        if (site.Site.Provider is { } provider) parts.Add(provider);
        if (site.Site.Region is { } region) parts.Add(region);
        return string.Join(" · ", parts);
    }
}
