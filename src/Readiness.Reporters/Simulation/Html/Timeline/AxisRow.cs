using System.Xml.Linq;
using Readiness.Core.Yaml;
using Readiness.Reporters.Simulation.Html.Page;

namespace Readiness.Reporters.Simulation.Html.Timeline;

/// <summary>The times above the tracks, and the name of the objective's stroke.</summary>
internal static class AxisRow
{
    // A label is about this wide, in percent of the narrowest line.
    private const double LabelWidth = 14;

    /// <param name="objective">What the stroke is: RTO; not written where the plan declares none.</param>
    public static XElement Of(TimeScale scale, string objective)
    {
        var limit = scale.Objective is { } declared ? scale.PlaceOf(declared) : (double?)null;
        return Markup.Of(
            "li",
            "row axis",
            Markup.Of(
                "svg",
                "axis",
                [
                    Markup.Attribute("width", "100%"),
                    Markup.Attribute("height", limit is null ? 20 : 38),
                    Markup.Attribute("aria-hidden", "true"),
                    .. scale.Ticks().Select(tick => Label(tick.Place, tick.Text, limit is null ? 14 : 32, null)),
                    .. limit is { } place ? [Label(place, $"{objective} {DurationText.Write(scale.Objective!.Value)}", 13, "objective")] : Array.Empty<XElement>(),
                ]));
    }

    // At the ends of the line a label stands beside its place, so that nothing is cut.
    private static XElement Label(double place, string text, double top, string? style) => Markup.Of(
        "text",
        style,
        Markup.Attribute("x", TimeScale.Percent(place)),
        Markup.Attribute("y", top),
        Markup.Attribute("text-anchor", place < LabelWidth / 2 ? "start" : place > 100 - LabelWidth ? "end" : "middle"),
        text);
}
