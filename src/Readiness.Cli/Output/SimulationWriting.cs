using Readiness.Cli.Commands;
using Readiness.Core.Reports;
using Readiness.Core.Simulation.Reports;
using Readiness.Reporters;

namespace Readiness.Cli.Output;

/// <summary>Writes a simulation in every format that was asked for.</summary>
internal static class SimulationWriting
{
    public static IReadOnlyList<string> Formats { get; } = [.. GeneratedSimulationReporters.Create().Select(reporter => reporter.Key)];

    /// <summary>Whether all of them were written.</summary>
    public static Task<bool> WriteAsync(SimulationReport report, SimulateChoices choices, CommandContext context) =>
        new OutputWriting((format, output, options) =>
                GeneratedSimulationReporters.Create().First(known => known.Key == format).Value.Write(report, output, options, choices.Explain))
            .WriteAsync(choices.Outputs, choices.Quiet ? ReportDetail.Quiet : ReportDetail.Normal, context);
}
