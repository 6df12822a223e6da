using Readiness.Core.Simulation;
using Readiness.Core.Simulation.Runs;
using Readiness.Reporters.Console;

namespace Readiness.Reporters.Simulation.Text;

/// <summary>How the failover ends, in one line.</summary>
internal static class EndingSection
{
    public static void Write(LossRun run, TextLayout layout)
    {
        layout.Line();
        layout.Part($"{run.Loss.Name}: ", TextStyle.Strong);
        var (text, style) = Of(run);
        layout.Line(text, style);
    }

    public static (string Text, TextStyle Style) Of(LossRun run) => run switch
    {
        { CallsForFailover: Answer.No } => ("NO FAILOVER CALLED FOR: what serves today is not hit", TextStyle.Good),
        { BrokenAt: { } phase } => ($"THE FAILOVER FAILS at {Words.Of(phase)}", TextStyle.Bad),
        { ChainWorks: Answer.Unknown } => ("CANNOT TELL whether the failover works", TextStyle.Doubtful),
        { RtoVerdict: ObjectiveVerdict.Missed } => ("THE FAILOVER WORKS, TOO LATE", TextStyle.Bad),
        { RpoVerdict: ObjectiveVerdict.Missed } => ("THE FAILOVER WORKS, AND LOSES TOO MUCH DATA", TextStyle.Bad),
        { Succeeds: Answer.Unknown } => ("THE FAILOVER WORKS; whether within its objectives cannot be told", TextStyle.Doubtful),
        { RtoVerdict: ObjectiveVerdict.AtRisk } or { RpoVerdict: ObjectiveVerdict.AtRisk } => ("THE FAILOVER WORKS; at worst it misses an objective", TextStyle.Doubtful),
        _ => ("THE FAILOVER WORKS within its objectives", TextStyle.Good),
    };
}
