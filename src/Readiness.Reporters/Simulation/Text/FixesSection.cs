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
        var (working, succeeding) = (First(loss.Fixes.Working), First(loss.Fixes.Succeeding));
        if (working is not null && working.Fixes.Count != succeeding?.Fixes.Count) WriteSet($"With {Numbers[working.Fixes.Count]} it works:", working, working.Fixes, 0, loss.Fixes.Working.Count, layout);
        if (succeeding is not null) WriteSucceeding(succeeding, working, loss.Fixes.Succeeding.Count, layout);
        if (working is null && succeeding is null) WriteNone(loss, layout);
    }

    private static FixSet? First(IReadOnlyList<FixSet> sets) => sets.Count > 0 ? sets[0] : null;

    // What was said already is not said again: where the larger set holds the smaller one, only the rest is new.
    private static void WriteSucceeding(FixSet succeeding, FixSet? working, int alternatives, TextLayout layout)
    {
        var rest = succeeding.Fixes.Except(working?.Fixes ?? []).ToList();
        if (working is null || working.Fixes.Count == succeeding.Fixes.Count || rest.Count != succeeding.Fixes.Count - working.Fixes.Count)
            WriteSet($"With {Numbers[succeeding.Fixes.Count]} it works and keeps its objectives:", succeeding, succeeding.Fixes, 0, alternatives, layout);
        else
            WriteSet($"With {(rest.Count == 1 ? "one more" : $"{rest.Count} more")} it keeps its objectives, too:", succeeding, rest, working.Fixes.Count, alternatives, layout);
    }

    private static void WriteSet(string title, FixSet set, IReadOnlyList<CandidateFix> shown, int before, int alternatives, TextLayout layout)
    {
        layout.Line();
        layout.Prose(title, Indent, TextStyle.Good);
        for (var i = 0; i < shown.Count; i++)
            layout.Labelled($"{(before + i + 1).ToString(CultureInfo.InvariantCulture)}.", $"{shown[i].Text} ({shown[i].Rule})", Indent + 2, 4);
        layout.Prose($"Then it {ObjectivesSection.Recovery(set.Run.Rto)}{Still(set.Run)}.", Indent);
        if (alternatives > 1) layout.Prose($"{alternatives - 1} other {(alternatives == 2 ? "set" : "sets")} of as many would do as well; --output json has all.", Indent, TextStyle.Faint);
    }

    public static string Still(LossRun run)
    {
        var missed = new List<string>();
        if (run.RtoVerdict == ObjectiveVerdict.Missed) missed.Add("its RTO");
        missed.AddRange(run.Paths.Where(path => path.Verdict == ObjectiveVerdict.Missed).Select(path => $"the RPO of {path.Step.Step.Name}"));
        return missed.Count == 0 ? "" : $", and still misses {string.Join(" and ", missed)}";
    }

    /// <summary>Why no set of fixes can be named.</summary>
    public static string None(SimulatedLoss loss) =>
        loss.Run.ChainWorks == Answer.Unknown ? "No fix can be tried while it is unknown what is broken: first make the missing facts readable."
        : loss.Fixes.Tried == 0 ? "No rule offers a fix that could be tried on this: what is lost is missing as such. Plan another way."
        : $"No {Numbers[Math.Min(Counterfactuals.MostTogether, loss.Fixes.Tried)]} of the {loss.Fixes.Tried} that were tried mend it{(loss.Fixes.IsExhausted ? "; more at a time were not tried" : "")}.";

    private static void WriteNone(SimulatedLoss loss, TextLayout layout)
    {
        layout.Line();
        layout.Prose(None(loss), Indent, TextStyle.Doubtful);
    }
}
