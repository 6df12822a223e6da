using System.Xml.Linq;
using Readiness.Core.Simulation.Runs;
using Readiness.Core.Simulation.Time;
using Readiness.Reporters.Console;
using Readiness.Reporters.Simulation.Html.Page;
using Readiness.Reporters.Simulation.Text;

namespace Readiness.Reporters.Simulation.Html.Timeline;

/// <summary>How much data each path loses, as a stretch of time before the loss, against its objective.</summary>
internal static class PathFigure
{
    /// <summary>One scale for all paths of the same objective, so that they can be compared.</summary>
    public static XElement Of(LossRun run) => Markup.Of(
        "figure",
        null,
        [.. run.Paths.GroupBy(path => path.Rpo).Select(group => Rows([.. group], TimeScale.Of(group.Select(path => path.Loses), group.Key)))]);

    private static XElement Rows(IReadOnlyList<PathLoss> paths, TimeScale scale) =>
        Markup.Of("ol", "phases", [AxisRow.Of(scale, "RPO"), .. paths.Select(path => Row(path, scale))]);

    private static XElement Row(PathLoss path, TimeScale scale)
    {
        var text = ObjectivesSection.Loss(path.Loses);
        var track = new Track(scale, $"{path.Step.Step.Name} {text}: {Words.Of(path.Verdict)}");
        if (path.Loses == Interval.Never) track.Stop(Bound.Zero);
        else track.Span(Bound.Zero, path.Loses);
        return Markup.Of(
            "li",
            "row",
            Markup.Of("div", "label", Markup.Plain("b", [.. Ends(path.Step.Step.Name)]), Markup.Of("span", Ending.ClassOf(Words.StyleOf(path.Verdict)) ?? Ending.ClassOf(TextStyle.Faint), Words.Of(path.Verdict))),
            track.Draw(),
            Markup.Of("div", "words", Markup.Of("p", null, text)));
    }

    /// <summary>The ends of a path apart, so that a name too long for its line is broken after the arrow first.</summary>
    private static IEnumerable<XElement> Ends(string name)
    {
        var arrow = name.IndexOf('→', StringComparison.Ordinal) + 1;
        return new[] { name[..arrow], name[arrow..] }.Where(end => end.Length > 0).Select(end => Markup.Of("span", "end", end));
    }
}
