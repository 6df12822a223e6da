using System.Xml.Linq;
using Readiness.Core.Simulation;
using Readiness.Core.Simulation.Runs;
using Readiness.Core.Simulation.Steps;
using Readiness.Core.Simulation.Time;
using Readiness.Reporters.Simulation.Html.Page;
using Readiness.Reporters.Simulation.Text;

namespace Readiness.Reporters.Simulation.Html.Timeline;

/// <summary>What a step does, and why it does not.</summary>
internal static class StepWords
{
    public static IEnumerable<XElement> Of(PhaseRun phase, StepRun step)
    {
        yield return Markup.Of("p", null, Markup.Plain("code", step.Step.Name), step.Works switch
        {
            Answer.No => " does not work",
            Answer.Unknown => " may work, nobody can tell",
            _ when !phase.IsReached => " would work",
            _ when step.Takes == Interval.Zero => " at once",
            _ => $" takes {Words.Of(step.Takes)}",
        });
        foreach (var cause in step.Causes) yield return Markup.Of("p", cause.IsUnknown ? "cause doubt" : "cause bad", cause.Text);
        foreach (var remark in step.Remarks) yield return Markup.Of("p", "faint", $"Note: {remark}");
    }
}
