using Readiness.Reporters.Simulation.Drawing;

namespace Readiness.Reporters.Simulation.Html.Graph;

/// <summary>A component with its box, and the marks of the steps that it answers for.</summary>
internal sealed record PlacedComponent(DrawnComponent Component, Box Box, IReadOnlyList<PlacedMark> Marks)
{
    public const double Padding = 10;
    public const double NameSize = 13;
    public const double KindSize = 11;

    private const double TextHeight = 46;

    /// <param name="column">The left edge, the upper edge and the width.</param>
    public static PlacedComponent Place(DrawnComponent component, IEnumerable<DrawnStep> steps, Box column)
    {
        var marks = PlacedMark.Place(steps.Where(step => step.MarkedAt == component.Name), new Box(column.Left + Padding, column.Top + TextHeight - 2, column.Width - (2 * Padding), 0));
        var height = marks.Count == 0 ? TextHeight : marks[^1].Box.Bottom + 8 - column.Top;
        return new PlacedComponent(component, column with { Height = height }, marks);
    }

    public double TextWidth => Box.Width - (2 * Padding);
}
