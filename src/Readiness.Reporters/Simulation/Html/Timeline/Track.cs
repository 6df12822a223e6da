using System.Xml.Linq;
using Readiness.Core.Simulation.Time;
using Readiness.Reporters.Simulation.Html.Page;

namespace Readiness.Reporters.Simulation.Html.Timeline;

/// <summary>One line of a timeline: what happens as a rule as a bar, what lies between best and worst as a band, the objective as a stroke.</summary>
/// <param name="title">What it shows, for those who do not see it.</param>
internal sealed class Track(TimeScale scale, string title)
{
    public const int Height = 30;

    private readonly List<XElement> _shapes = [Shape("rail", 0, 100, 14, 2)];

    /// <param name="begins">When it begins, as a rule.</param>
    /// <param name="ends">When it is over.</param>
    public Track Span(Bound begins, Interval ends)
    {
        var (best, expected, worst) = (scale.PlaceOf(ends.Best), scale.PlaceOf(ends.Expected), scale.PlaceOf(ends.Worst));
        if (best is { } early) _shapes.Add(Shape("band", early, (worst ?? 100) - early, 10, 10));
        if (scale.PlaceOf(begins) is { } from && expected is { } to) _shapes.Add(Shape("bar", from, Math.Max(to - from, 0.4), 7, 16));
        if (best is { } first) _shapes.Add(Stroke("tick", first));
        if (worst is { } last) _shapes.Add(Stroke("tick", last));
        if (!ends.Worst.IsKnown) _shapes.Add(Line(ends.Worst.State == BoundState.Never ? "never" : "open", expected ?? best ?? 0));
        return this;
    }

    /// <summary>A hard stop: nothing comes after it.</summary>
    public Track Stop(Bound at)
    {
        var place = scale.PlaceOf(at) ?? 0;
        _shapes.Add(Line("never", place));
        _shapes.Add(Markup.Of("rect", "stop", Markup.Attribute("x", TimeScale.Percent(place)), Markup.Attribute("y", 1), Markup.Attribute("width", 6), Markup.Attribute("height", Height - 2)));
        return this;
    }

    public XElement Draw() => Markup.Of(
        "svg",
        "track",
        [
            Markup.Attribute("width", "100%"),
            Markup.Attribute("height", Height),
            Markup.Attribute("role", "img"),
            Markup.Attribute("aria-label", title),
            Markup.Plain("title", title),
            .. _shapes,
            .. scale.Objective is { } limit ? [ObjectiveAt(scale.PlaceOf(limit))] : Array.Empty<XElement>(),
        ]);

    private static XElement ObjectiveAt(double place) => Markup.Of(
        "line", "limit", Markup.Attribute("x1", TimeScale.Percent(place)), Markup.Attribute("x2", TimeScale.Percent(place)), Markup.Attribute("y1", -3), Markup.Attribute("y2", Height));

    private static XElement Shape(string style, double from, double length, double top, double height) => Markup.Of(
        "rect", style, Markup.Attribute("x", TimeScale.Percent(from)), Markup.Attribute("width", TimeScale.Percent(Math.Max(length, 0))), Markup.Attribute("y", top), Markup.Attribute("height", height));

    private static XElement Stroke(string style, double at) => Markup.Of(
        "rect", style, Markup.Attribute("x", TimeScale.Percent(Math.Min(at, 99.7))), Markup.Attribute("width", 2), Markup.Attribute("y", 8), Markup.Attribute("height", 14));

    private static XElement Line(string style, double from) => Markup.Of(
        "line", style, Markup.Attribute("x1", TimeScale.Percent(from)), Markup.Attribute("x2", "100%"), Markup.Attribute("y1", 15), Markup.Attribute("y2", 15));
}
