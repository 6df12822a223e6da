using System.Xml.Linq;
using Readiness.Core.Simulation.Runs;
using Readiness.Core.Simulation.Time;
using Readiness.Reporters.Simulation.Html.Page;
using Readiness.Reporters.Simulation.Text;

namespace Readiness.Reporters.Simulation.Html;

/// <summary>What was predicted, beside what was promised.</summary>
internal static class ObjectiveTiles
{
    public static XElement Of(LossRun run) => Markup.Of(
        "ul",
        "tiles",
        [
            Tile("Time to recovery", ObjectivesSection.Recovery(Short(run.Rto)), run.Rto, run.RtoObjective, run.RtoVerdict),
            .. run.Paths.Select(path => Tile($"Data of {path.Step.Step.Name}", ObjectivesSection.Loss(Short(path.Loses)), path.Loses, path.Rpo, path.Verdict)),
        ]);

    private static XElement Tile(string name, string predicted, Interval range, TimeSpan? objective, ObjectiveVerdict verdict) => Markup.Of(
        "li",
        null,
        Markup.Of("span", "faint", name),
        Markup.Plain("b", predicted),
        range.Best == range.Worst ? null : Markup.Of("span", null, $"{range.Best} at best, {range.Worst} at worst"),
        Markup.Of("span", Ending.ClassOf(Words.StyleOf(verdict)), Words.Objective(objective) + Words.Of(verdict)));

    /// <summary>What is expected alone: best and worst stand in a line of their own.</summary>
    private static Interval Short(Interval interval) => Interval.Always(interval.Expected);
}
