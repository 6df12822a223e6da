using Readiness.Core.Simulation;
using Readiness.Core.Simulation.Runs;
using Readiness.Reporters.Console;
using Readiness.Reporters.Simulation.Text;

namespace Readiness.Reporters.Simulation.Html;

/// <summary>How a failover ends, as a sentence.</summary>
internal static class Ending
{
    public static (string Sentence, TextStyle Style) Of(LossRun run) => run switch
    {
        { CallsForFailover: Answer.No } => ("No failover is called for: what serves today is not hit", TextStyle.Good),
        { BrokenAt: { } phase } => ($"The failover fails at {Words.Of(phase)}", TextStyle.Bad),
        { ChainWorks: Answer.Unknown } => ("Cannot tell whether the failover works", TextStyle.Doubtful),
        { RtoVerdict: ObjectiveVerdict.Missed } => ("The failover works, too late", TextStyle.Bad),
        { RpoVerdict: ObjectiveVerdict.Missed } => ("The failover works, and loses too much data", TextStyle.Bad),
        { Succeeds: Answer.Unknown } => ("The failover works; whether within its objectives cannot be told", TextStyle.Doubtful),
        { RtoVerdict: ObjectiveVerdict.AtRisk } or { RpoVerdict: ObjectiveVerdict.AtRisk } => ("The failover works; at worst it misses an objective", TextStyle.Doubtful),
        _ => ("The failover works within its objectives", TextStyle.Good),
    };

    public static string? ClassOf(TextStyle style) => style switch
    {
        TextStyle.Good => "good",
        TextStyle.Bad => "bad",
        TextStyle.Doubtful => "doubt",
        TextStyle.Faint => "faint",
        _ => null,
    };
}
