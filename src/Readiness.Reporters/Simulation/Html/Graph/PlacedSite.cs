using Readiness.Reporters.Simulation.Drawing;

namespace Readiness.Reporters.Simulation.Html.Graph;

/// <summary>A site with its box, what is in it one under the other, and the sites nested in it below that.</summary>
/// <param name="Site">Null for the box of what nobody can place.</param>
internal sealed record PlacedSite(DrawnSite? Site, Box Box, IReadOnlyList<PlacedComponent> Components, IReadOnlyList<PlacedSite> Sites)
{
    public const double Padding = 14;
    public const double NameSize = 13.5;
    public const double NoteSize = 11;

    private const double Head = 46;
    private const double Gap = 12;

    /// <param name="column">The left edge, the upper edge and the width.</param>
    public static PlacedSite Place(DrawnSite? site, DrawnEstate estate, Box column)
    {
        var inner = new Box(column.Left + Padding, column.Top + Head, Math.Max(column.Width - (2 * Padding), 60), 0);
        var bottom = inner.Top;
        var components = new List<PlacedComponent>();
        foreach (var component in estate.Components.Where(component => component.Site == site?.Site.Name))
        {
            components.Add(PlacedComponent.Place(component, estate.Steps, inner with { Top = bottom }));
            bottom = components[^1].Box.Bottom + Gap;
        }

        var sites = new List<PlacedSite>();
        foreach (var nested in estate.Sites.Where(nested => site is not null && nested.Site.Parent == site.Site.Name))
        {
            sites.Add(Place(nested, estate, inner with { Top = bottom }));
            bottom = sites[^1].Box.Bottom + Gap;
        }

        return new PlacedSite(site, column with { Height = Math.Max(bottom - Gap, inner.Top) + Padding - column.Top }, components, sites);
    }

    /// <summary>The site and all that are nested in it, the outer ones first.</summary>
    public IEnumerable<PlacedSite> WithNested => [this, .. Sites.SelectMany(site => site.WithNested)];

    public double TextWidth => Box.Width - (2 * Padding);
}
