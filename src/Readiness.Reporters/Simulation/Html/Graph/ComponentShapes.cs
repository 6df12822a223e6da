using System.Xml.Linq;
using Readiness.Core.Simulation;
using Readiness.Reporters.Simulation.Html.Page;
using Readiness.Reporters.Simulation.Text;

namespace Readiness.Reporters.Simulation.Html.Graph;

internal static class ComponentShapes
{
    public static XElement Of(PlacedComponent placed)
    {
        var (component, box) = (placed.Component, placed.Box);
        var isLost = component.Taken == Answer.Yes;
        var left = box.Left + PlacedComponent.Padding;
        var name = FittedText.Cut(component.Name, PlacedComponent.NameSize, placed.TextWidth);
        return Markup.Of(
            "g",
            null,
            [
                Markup.Plain("title", $"{component.Name} ({component.Component.Kind}): {Words.Of(component.Component.Place)}{Fate(component.Taken)}"),
                Shapes.Of(box, $"component{(component.Component.Place.IsProven ? "" : " claimed")}{(isLost ? " lost" : component.Taken == Answer.Unknown ? " perhaps" : "")}", 5),
                Shapes.Of(name, isLost ? "name on-lost" : "name", left, box.Top + 20),
                Shapes.Of(FittedText.Cut(component.Component.Kind, PlacedComponent.KindSize, placed.TextWidth), isLost ? "kind on-lost" : "kind", left, box.Top + 36),
                .. isLost ? [Strike(left, box.Top + 15.5, FittedText.WidthOf(name, PlacedComponent.NameSize))] : Array.Empty<XElement>(),
                .. placed.Marks.SelectMany(Mark),
            ]);
    }

    private static string Fate(Answer taken) => taken switch
    {
        Answer.Yes => ", lost",
        Answer.Unknown => ", perhaps lost",
        _ => "",
    };

    private static XElement Strike(double left, double y, double length) => Markup.Of(
        "line", "strike", Markup.Attribute("x1", left - 2), Markup.Attribute("x2", left + length), Markup.Attribute("y1", y), Markup.Attribute("y2", y));

    private static IEnumerable<XElement> Mark(PlacedMark mark) =>
    [
        Shapes.Of(mark.Box, $"mark {mark.State}", PlacedMark.Height / 2),
        Shapes.Of(mark.Text, $"mark-text {mark.State}", mark.Box.Left + 6, mark.Box.Top + 12.5),
    ];
}
