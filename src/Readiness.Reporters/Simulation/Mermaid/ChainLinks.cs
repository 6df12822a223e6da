using Readiness.Core.Plans;
using Readiness.Core.Simulation;
using Readiness.Reporters.Simulation.Drawing;
using Readiness.Reporters.Simulation.Text;

namespace Readiness.Reporters.Simulation.Mermaid;

/// <summary>The chain as links: from the loss to what detects it, from there to what acts next, and the paths of data on their own.</summary>
/// <param name="ids">Identifiers of components by their names.</param>
internal sealed class ChainLinks(FlowchartText chart, IReadOnlyDictionary<string, string> ids)
{
    private const string Broken = "stroke:#b3261e,stroke-width:2px,stroke-dasharray:6 4";
    private const string Unknown = "stroke:#8a5a00,stroke-width:2px,stroke-dasharray:2 3";
    private const string Faded = "stroke:#9aa3b2,stroke-dasharray:1 4";

    /// <param name="origin">The identifier of the loss; null when nothing is lost.</param>
    public void Write(IReadOnlyList<DrawnStep> steps, string? origin)
    {
        IReadOnlyList<string> before = origin is null ? [] : [origin];
        foreach (var phase in steps.Where(step => step.Step.Phase != Phase.Data).GroupBy(step => step.Step.Phase))
        {
            foreach (var step in phase)
                foreach (var from in before)
                    Link(from, ids[step.Step.From], step, step.Step.To is null);
            foreach (var step in phase.Where(step => step.Step.To is not null)) Link(ids[step.Step.From], ids[step.Step.To!], step, true);
            before = [.. phase.Select(step => ids[step.Step.To ?? step.Step.From]).Distinct()];
        }

        foreach (var step in steps.Where(step => step.Step.Phase == Phase.Data))
            Link(ids[step.Step.From], ids[step.Step.To ?? step.Step.From], step, true);
        foreach (var step in steps.Where(step => step.Works is Answer.No or Answer.Unknown))
            chart.Class(ids[step.MarkedAt], step.Works == Answer.No ? "broken" : "unknown");
    }

    private void Link(string from, string to, DrawnStep step, bool isLabelled)
    {
        var label = MermaidLabel.Of(step.Works switch
        {
            Answer.No => $"{Words.Of(step.Step.Phase)}: broken",
            Answer.Unknown => $"{Words.Of(step.Step.Phase)}: unknown",
            _ => step.IsReached ? Words.Of(step.Step.Phase) : $"{Words.Of(step.Step.Phase)}: never reached",
        });
        var style = step.Works switch
        {
            Answer.No => Broken,
            Answer.Unknown => Unknown,
            _ => step.IsReached ? null : Faded,
        };
        chart.Link(from, isLabelled ? $"-->|{label}|" : "-.->", to, style);
    }
}
