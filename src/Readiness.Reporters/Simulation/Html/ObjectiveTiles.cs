using System.Xml.Linq;
using Readiness.Core.Simulation.Runs;
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
            Tile("Time to recovery", ObjectivesSection.Recovery(run.Rto), run.RtoObjective, run.RtoVerdict),
            .. run.Paths.Select(path => Tile(path.Step.Step.Name, ObjectivesSection.Loss(path.Loses), path.Rpo, path.Verdict)),
        ]);

    private static XElement Tile(string name, string predicted, TimeSpan? objective, ObjectiveVerdict verdict) => Markup.Of(
        "li", null, Markup.Of("span", "faint", name), Markup.Of("b", predicted), Markup.Of("span", Ending.ClassOf(Words.StyleOf(verdict)), Words.Objective(objective) + Words.Of(verdict)));
}
