using System.Globalization;
using System.Xml.Linq;
using Readiness.Core.Simulation;
using Readiness.Core.Simulation.Fixes;
using Readiness.Core.Simulation.Reports;
using Readiness.Reporters.Simulation.Html.Page;
using Readiness.Reporters.Simulation.Text;

namespace Readiness.Reporters.Simulation.Html;

/// <summary>The smallest sets of fixes that make the failover work, and that make it keep its objectives.</summary>
internal static class FixList
{
    // No more are ever tried together.
    private static readonly string[] Few = ["none", "one", "two", "three", "four"];

    public static IEnumerable<XElement> Of(SimulatedLoss loss)
    {
        if (loss.Run.Succeeds == Answer.Yes) yield break;
        yield return Markup.Plain("h3", "What would mend it");
        var fixes = loss.Fixes;
        if (fixes.Working.Count == 0 && fixes.Succeeding.Count == 0) yield return Markup.Of("p", "doubt", FixesSection.None(loss));
        var (working, succeeding) = (First(fixes.Working), First(fixes.Succeeding));
        if (working is not null && working.Fixes.Count != succeeding?.Fixes.Count)
            foreach (var element in Set(working, [], "it works", fixes.Working.Count)) yield return element;
        if (succeeding is null) yield break;
        // What was said already is not said again: where the larger set holds the smaller one, only the rest is new.
        var said = working is not null && working.Fixes.Count < succeeding.Fixes.Count && working.Fixes.All(succeeding.Fixes.Contains) ? working.Fixes : [];
        foreach (var element in Set(succeeding, said, said.Count > 0 ? "it keeps its objectives, too" : "it works and keeps its objectives", fixes.Succeeding.Count)) yield return element;
    }

    private static IEnumerable<XElement> Set(FixSet set, IReadOnlyList<CandidateFix> said, string outcome, int alternatives)
    {
        List<CandidateFix> shown = [.. set.Fixes.Except(said)];
        yield return Markup.Of("p", null, Markup.Plain("strong", $"With {(said.Count > 0 ? $"{Few[shown.Count]} more" : shown.Count == 1 ? "this fix" : $"these {Few[shown.Count]} fixes")} {outcome}:"));
        yield return Markup.Of("ol", "fixes", [Markup.Attribute("start", Number(said.Count + 1)), .. shown.Select(fix => Markup.Of("li", null, fix.Text + " ", Markup.Plain("code", fix.Rule)))]);
        yield return Markup.Of("p", null, $"Then it {ObjectivesSection.Recovery(set.Run.Rto)}{FixesSection.Still(set.Run)}.");
        if (alternatives > 1) yield return Markup.Of("p", "faint", $"{Number(alternatives - 1)} other {(alternatives == 2 ? "set" : "sets")} of as many would do as well; --output json has all.");
    }

    private static FixSet? First(IReadOnlyList<FixSet> sets) => sets.Count > 0 ? sets[0] : null;

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
