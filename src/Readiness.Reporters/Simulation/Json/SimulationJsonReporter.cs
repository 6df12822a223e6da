using Readiness.Core.Reports;
using Readiness.Core.Simulation.Reports;
using Readiness.Reporters.Json;

namespace Readiness.Reporters.Simulation.Json;

/// <summary>For programs: all that a simulation says as JSON, versioned, in the shape of <c>schemas/simulation.schema.json</c>.</summary>
[SimulationReporter("json")]
public sealed class SimulationJsonReporter : ISimulationReporter
{
    public void Write(SimulationReport report, TextWriter output, ReporterOptions options, Explained explain) =>
        JsonText.Write(output, json => SimulationJson.Write(report, json));
}
