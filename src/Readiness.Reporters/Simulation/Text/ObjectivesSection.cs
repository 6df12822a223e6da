using Readiness.Core.Simulation;
using Readiness.Core.Simulation.Runs;
using Readiness.Core.Simulation.Time;
using Readiness.Reporters.Console;

namespace Readiness.Reporters.Simulation.Text;

/// <summary>What was predicted, beside what was promised.</summary>
internal static class ObjectivesSection
{
    public static void Write(LossRun run, TextLayout layout)
    {
        if (run.CallsForFailover == Answer.No) return;
        layout.Line();
        layout.Part("  RTO      ", TextStyle.Strong);
        layout.Part($"{Recovery(run.Rto)}; {Words.Objective(run.RtoObjective)}");
        layout.Line(Words.Of(run.RtoVerdict), Words.StyleOf(run.RtoVerdict));
        var label = "RPO";
        foreach (var path in run.Paths)
        {
            layout.Part($"  {label,-9}", TextStyle.Strong);
            layout.Part($"{path.Step.Step.Name} {Loss(path.Loses)}; {Words.Objective(path.Rpo)}");
            layout.Line(Words.Of(path.Verdict), Words.StyleOf(path.Verdict));
            label = "";
        }
    }

    public static string Recovery(Interval rto) => rto == Interval.Never ? "never recovers" : $"recovers in {Words.Of(rto)}";

    public static string Loss(Interval loses) => loses == Interval.Zero ? "loses nothing" : loses == Interval.Never ? "loses everything" : $"loses {Words.Of(loses)}";
}
