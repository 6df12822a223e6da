using Readiness.Reporters.Simulation.Drawing;
using Readiness.Reporters.Simulation.Html.Page;

namespace Readiness.Reporters.Simulation.Html.Graph;

/// <summary>A step between two components as a curve. It runs under the boxes; its sign stands in the free gutter beside the column that it leaves.</summary>
/// <param name="Path">The curve, as SVG writes it.</param>
/// <param name="Sign">The middle of its sign.</param>
/// <param name="Tip">Where the arrow ends.</param>
/// <param name="PointsRight">The direction of the arrow.</param>
/// <param name="Right">How far to the right it reaches.</param>
internal sealed record PlacedLink(DrawnStep Step, string Path, (double X, double Y) Sign, (double X, double Y) Tip, bool PointsRight, double Right)
{
    private const double Apart = 9;

    public static IReadOnlyList<PlacedLink> Place(IEnumerable<DrawnStep> steps, IReadOnlyList<PlacedSite> outer, double gutter)
    {
        var columns = new Dictionary<string, (Box Own, Box Column)>(StringComparer.Ordinal);
        foreach (var site in outer)
            foreach (var component in site.WithNested.SelectMany(nested => nested.Components))
                columns[component.Component.Name] = (component.Box, site.Box);

        var (links, used) = (new List<PlacedLink>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var step in steps)
            if (step.Step.To is { } to && to != step.Step.From && columns.TryGetValue(step.Step.From, out var from) && columns.TryGetValue(to, out var end))
                links.Add(Between(step, from, end, Offset(step.Step.From, used), Offset(to, used), gutter));
        return links;
    }

    private static PlacedLink Between(DrawnStep step, (Box Own, Box Column) from, (Box Own, Box Column) to, double fromOffset, double toOffset, double gutter)
    {
        var (y1, y2) = (from.Own.Middle + fromOffset, to.Own.Middle + toOffset);
        if (from.Column.Left == to.Column.Left) return Arc(step, from, to, y1, y2, gutter);
        var goesRight = to.Own.Left > from.Own.Left;
        var (x1, x2) = goesRight ? (from.Own.Right, to.Own.Left) : (from.Own.Left, to.Own.Right);
        // The sign stands in the gutter beside the column that the curve leaves: nothing else is there.
        var inGutter = goesRight ? from.Column.Right + (gutter / 2) : from.Column.Left - (gutter / 2);
        var middle = (x1 + x2) / 2;
        var path = $"M{N(x1)} {N(y1)} C{N(middle)} {N(y1)} {N(middle)} {N(y2)} {N(x2)} {N(y2)}";
        return new PlacedLink(step, path, At(inGutter, (x1, y1), (middle, y1), (middle, y2), (x2, y2)), (x2, y2), goesRight, Math.Max(x1, x2));
    }

    /// <summary>Out to the gutter at the right and back.</summary>
    private static PlacedLink Arc(DrawnStep step, (Box Own, Box Column) from, (Box Own, Box Column) to, double y1, double y2, double gutter)
    {
        var (x1, x2) = (from.Own.Right, to.Own.Right);
        var peak = Math.Max(from.Column.Right, to.Column.Right) + (gutter * 0.45);
        var path = $"M{N(x1)} {N(y1)} C{N(peak)} {N(y1)} {N(peak)} {N(y1)} {N(peak)} {N((y1 + y2) / 2)} S{N(peak)} {N(y2)} {N(x2)} {N(y2)}";
        return new PlacedLink(step, path, (peak, (y1 + y2) / 2), (x2, y2), false, peak + 12);
    }

    /// <summary>The point of a cubic curve at this x; the curve goes from one side to the other without turning back.</summary>
    private static (double X, double Y) At(double x, (double X, double Y) a, (double X, double Y) b, (double X, double Y) c, (double X, double Y) d)
    {
        var (low, high) = (0.0, 1.0);
        for (var i = 0; i < 30; i++)
        {
            var middle = (low + high) / 2;
            if ((Cubic(a.X, b.X, c.X, d.X, middle) < x) == (d.X > a.X)) low = middle;
            else high = middle;
        }

        return (x, Cubic(a.Y, b.Y, c.Y, d.Y, low));
    }

    private static double Cubic(double a, double b, double c, double d, double t) =>
        (a * (1 - t) * (1 - t) * (1 - t)) + (3 * b * (1 - t) * (1 - t) * t) + (3 * c * (1 - t) * t * t) + (d * t * t * t);

    // Several links at one component stand a little apart: 0, down, up, further down.
    private static double Offset(string component, Dictionary<string, int> used)
    {
        var count = used.GetValueOrDefault(component);
        used[component] = count + 1;
        return count % 2 == 0 ? -(count / 2 % 3) * Apart : ((count + 1) / 2 % 3) * Apart;
    }

    private static string N(double value) => Markup.Number(value);
}
