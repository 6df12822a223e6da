using Readiness.Core.Reports;
using Readiness.Core.Simulation.Reports;
using Readiness.Reporters.Simulation.Html.Page;

namespace Readiness.Reporters.Simulation.Html;

/// <summary>For people, to print or to pass on: one page that needs no script, no network and no other file.</summary>
[SimulationReporter("html")]
public sealed class HtmlReporter : ISimulationReporter
{
    public void Write(SimulationReport report, TextWriter output, ReporterOptions options, Explained explain) =>
        DocumentText.Write(SimulationPage.Of(report), output);
}
