using System.Globalization;
using Readiness.Core.Simulation;
using Readiness.Core.Simulation.Fixes;
using Readiness.Core.Simulation.Reports;
using Readiness.Core.Simulation.Runs;
using Readiness.Reporters.Console;

namespace Readiness.Reporters.Simulation.Text;

/// <summary>Which fixes, in which smallest set, make the failover work, and which make it keep its objectives.</summary>
internal static class FixesSection
{
    private const int Indent = 2;
    private static readonly string[] Numbers = ["no fix", "one fix", "two fixes", "three fixes", "four fixes"];

    public static void Write(SimulatedLoss loss, TextLayout layout)
    {
        if (loss.Run.Succeeds == Answer.Yes || loss.Run.CallsForFailover == Answer.No) return;
        var (working, succeeding) = (loss.Fixes.Working.FirstOrDefault(), loss.Fixes.Succeeding.FirstOrDefault());
        if (working is not null && working.Fixes.Count != succeeding?.Fixes.Count) WriteSet("it works", working, loss.Fixes.Working.Count, layout);
        if (succeeding is not null) WriteSet("it works and keeps its objectives", succeeding, loss.Fixes.Succeeding.Count, layout);
        if (working is null && succeeding is null) WriteNone(loss, layout);
    }

    private static void WriteSet(string effect, FixSet set, int alternatives, TextLayout layout)
    {
        layout.Line();
        layout.Prose($"With {Numbers[set.Fixes.Count]} {effect}:", Indent, TextStyle.Good);
        for (var i = 0; i < set.Fixes.Count; i++)
            layout.Labelled($"{(i + 1).ToString(CultureInfo.InvariantCulture)}.", $"{set.Fixes[i].Text} ({set.Fixes[i].Rule})", Indent + 2, 4);
        layout.Prose($"Then it {ObjectivesSection.Recovery(set.Run.Rto)}{Still(set.Run)}.", Indent);
        if (alternatives > 1) layout.Prose($"{alternatives - 1} other {(alternatives == 2 ? "set" : "sets")} of as many would do as well; --output json has all.", Indent, TextStyle.Faint);
    }

    private static string Still(LossRun run)
    {
        var missed = new List<string>();
        if (run.RtoVerdict == ObjectiveVerdict.Missed) missed.Add("its RTO");
        missed.AddRange(run.Paths.Where(path => path.Verdict == ObjectiveVerdict.Missed).Select(path => $"the RPO of {path.Step.Step.Name}"));
        return missed.Count == 0 ? "" : $", and still misses {string.Join(" and ", missed)}";
    }

    private static void WriteNone(SimulatedLoss loss, TextLayout layout)
    {
        layout.Line();
        layout.Prose(
            loss.Run.ChainWorks == Answer.Unknown ? "No fix can be tried while it is unknown what is broken: first make the missing facts readable."
            : loss.Fixes.Tried == 0 ? "No rule offers a fix that could be tried on this: what is lost is missing as such. Plan another way."
            : $"No {Numbers[Math.Min(Counterfactuals.MostTogether, loss.Fixes.Tried)]} of the {loss.Fixes.Tried} that were tried mend it{(loss.Fixes.IsExhausted ? "; more at a time were not tried" : "")}.",
            Indent, TextStyle.Doubtful);
    }
}
