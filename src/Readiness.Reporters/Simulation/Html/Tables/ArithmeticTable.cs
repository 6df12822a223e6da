using System.Xml.Linq;
using Readiness.Core.Simulation.Runs;
using Readiness.Core.Simulation.Time;
using Readiness.Reporters.Simulation.Html.Page;
using Readiness.Reporters.Simulation.Text;

namespace Readiness.Reporters.Simulation.Html.Tables;

/// <summary>A predicted time taken apart: each part with its bounds and where they come from.</summary>
internal static class ArithmeticTable
{
    public static XElement OfRto(LossRun run) => Of(
        "From the loss until users are served from a copy that takes writes, phase by phase.",
        [
            .. run.Phases.SelectMany(phase => phase.Steps.SelectMany(step => Group($"{Words.Of(phase.Phase)}: {step.Step.Name}", step.Parts, step.Takes))),
            Row("together", run.Rto, "whole"),
        ]);

    public static XElement OfRpo(LossRun run) => Of(
        "The stretch of time of which the data would be missing in the copy, path by path.",
        [.. run.Paths.SelectMany(path => Group(path.Step.Step.Name, path.Step.LossParts, null).Append(Row("together", path.Loses, "whole")))]);

    private static XElement Of(string caption, IEnumerable<XElement> rows) => Markup.Of(
        "div",
        "scroll",
        Markup.Of(
            "table",
            "times",
            Markup.Plain("caption", caption),
            Markup.Plain("thead", Markup.Plain("tr", Head(null, "part and source"), Head("time", "best"), Head("time", "as a rule"), Head("time", "at worst"))),
            Markup.Plain("tbody", [.. rows])));

    /// <param name="whole">Shown where there are no parts to show; null when a row of its own follows.</param>
    private static IEnumerable<XElement> Group(string name, IReadOnlyList<TimedPart> parts, Interval? whole)
    {
        if (parts.Count == 0 && whole is { } time) yield return Row(name, time, "group");
        else yield return Markup.Of("tr", "group", Markup.Of("th", null, Markup.Attribute("scope", "rowgroup"), Markup.Attribute("colspan", "4"), name));
        foreach (var part in parts) yield return Row(part.Name, part.Length, null, [.. ArithmeticSection.Sources(part).Distinct()]);
    }

    private static XElement Row(string name, Interval length, string? style, params IReadOnlyList<string> sources) => Markup.Of(
        "tr",
        style,
        Markup.Of("th", style is null ? "part" : null, [Markup.Attribute("scope", "row"), name, .. sources.Select(source => Markup.Of("span", "source", source))]),
        Cell(length.Best),
        Cell(length.Expected),
        Cell(length.Worst));

    private static XElement Head(string? style, string text) => Markup.Of("th", style, Markup.Attribute("scope", "col"), text);

    private static XElement Cell(Bound bound) => Markup.Of("td", bound.State switch { BoundState.Never => "time bad", BoundState.Unknown => "time doubt", _ => "time" }, bound.ToString());
}
