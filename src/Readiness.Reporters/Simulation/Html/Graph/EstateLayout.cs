using Readiness.Reporters.Simulation.Drawing;

namespace Readiness.Reporters.Simulation.Html.Graph;

/// <summary>Where everything stands on the drawing: outer sites in columns, each new one in the shortest.</summary>
/// <param name="Outer">The sites that stand in no other, and the box of what nobody can place.</param>
internal sealed record EstateLayout(double Width, double Height, IReadOnlyList<PlacedSite> Outer, IReadOnlyList<PlacedLink> Links)
{
    private const double Margin = 2;
    private const double Gutter = 62;
    private const double Gap = 26;
    private const double WidestColumn = 300;

    /// <param name="width">The most that the drawing may take.</param>
    /// <param name="mostColumns">How many sites may stand side by side.</param>
    public static EstateLayout Of(DrawnEstate estate, double width, int mostColumns)
    {
        List<DrawnSite?> outer = [.. estate.Sites.Where(site => site.Site.Parent is null)];
        if (estate.Components.Any(component => component.Site is null)) outer.Add(null);
        var columns = Math.Clamp(outer.Count, 1, mostColumns);
        // A single column leaves the gutter on its right for the links between its own boxes.
        var own = Math.Min(WidestColumn, columns == 1 ? width - Gutter - (2 * Margin) : (width - (2 * Margin) - ((columns - 1) * Gutter)) / columns);
        var bottoms = Enumerable.Repeat(Margin, columns).ToArray();
        var placed = new List<PlacedSite>();
        foreach (var site in outer)
        {
            var column = Array.IndexOf(bottoms, bottoms.Min());
            placed.Add(PlacedSite.Place(site, estate, new Box(Margin + (column * (own + Gutter)), bottoms[column], own, 0)));
            bottoms[column] = placed[^1].Box.Bottom + Gap;
        }

        var links = PlacedLink.Place(estate.Steps, placed, Gutter);
        var used = Math.Max(placed.Select(site => site.Box.Right).DefaultIfEmpty(0).Max(), links.Select(link => link.Right).DefaultIfEmpty(0).Max());
        return new EstateLayout(used + Margin, Math.Max(bottoms.Max() - Gap, 0) + Margin, placed, links);
    }

    public IEnumerable<PlacedSite> Sites => Outer.SelectMany(site => site.WithNested);

    public IEnumerable<PlacedComponent> Components => Sites.SelectMany(site => site.Components);
}
