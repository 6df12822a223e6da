using System.Globalization;
using System.Xml.Linq;
using Readiness.Core.Simulation;
using Readiness.Core.Simulation.Fixes;
using Readiness.Core.Simulation.Reports;
using Readiness.Core.Simulation.Runs;
using Readiness.Reporters.Simulation.Html.Page;
using Readiness.Reporters.Simulation.Text;

namespace Readiness.Reporters.Simulation.Html;

/// <summary>The smallest sets of fixes that make the failover work, and that make it keep its objectives.</summary>
internal static class FixList
{
    public static IEnumerable<XElement> Of(SimulatedLoss loss)
    {
        if (loss.Run.Succeeds == Answer.Yes) yield break;
        yield return Markup.Plain("h3", "What would mend it");
        var fixes = loss.Fixes;
        if (fixes.Working.Count == 0 && fixes.Succeeding.Count == 0) yield return Markup.Of("p", "doubt", FixesSection.None(loss));
        var repeats = fixes.Working.Count > 0 && fixes.Succeeding.Count > 0 && fixes.Working[0].Fixes.Count == fixes.Succeeding[0].Fixes.Count;
        if (fixes.Working.Count > 0 && !repeats)
            foreach (var element in Sets("it works", fixes.Working)) yield return element;
        foreach (var element in Sets("it works and keeps its objectives", fixes.Succeeding)) yield return element;
    }

    private static IEnumerable<XElement> Sets(string outcome, IReadOnlyList<FixSet> sets)
    {
        if (sets.Count == 0) yield break;
        var first = sets[0];
        yield return Markup.Of("p", null, Markup.Of("strong", $"With {(first.Fixes.Count == 1 ? "this fix" : $"these {first.Fixes.Count.ToString(CultureInfo.InvariantCulture)} fixes")} {outcome}:"));
        yield return Markup.Of("ol", "fixes", [.. first.Fixes.Select(fix => Markup.Of("li", null, fix.Text + " ", Markup.Of("code", fix.Rule)))]);
        yield return Markup.Of("p", null, $"Then it {ObjectivesSection.Recovery(first.Run.Rto)}{Missed(first.Run)}.");
        if (sets.Count > 1) yield return Markup.Of("p", "faint", $"{(sets.Count - 1).ToString(CultureInfo.InvariantCulture)} other {(sets.Count == 2 ? "set" : "sets")} of as many would do as well; --output json has all.");
    }

    private static string Missed(LossRun run) => FixesSection.Still(run);
}
