using Readiness.Core.Reports;
using Readiness.Core.Simulation.Reports;
using Readiness.Reporters.Simulation.Drawing;

namespace Readiness.Reporters.Simulation.Mermaid;

/// <summary>The estate as one Mermaid flowchart: sites as nested boxes, what each loss takes dark, broken links red and dashed.</summary>
/// <remarks>A Mermaid document holds one diagram, so several losses stand in it side by side, each in a box of its own.</remarks>
[SimulationReporter("mermaid")]
public sealed class MermaidReporter : ISimulationReporter
{
    public void Write(SimulationReport report, TextWriter output, ReporterOptions options, Explained explain)
    {
        var chart = new FlowchartText();
        if (report.Losses.Count == 0) new EstateChart(chart, "").Write(DrawnEstate.Of(report.Map, null), null);
        for (var i = 0; i < report.Losses.Count; i++)
        {
            var run = report.Losses[i].Run;
            var prefix = report.Losses.Count == 1 ? "" : FormattableString.Invariant($"l{i}");
            if (prefix.Length > 0) chart.Open(prefix, run.Loss.Name);
            new EstateChart(chart, prefix).Write(DrawnEstate.Of(report.Map, run), run.Loss.Name);
            if (prefix.Length > 0) chart.Close();
        }

        chart.WriteTo(output);
    }
}
