using System.Globalization;
using Readiness.Core.Simulation.Reports;
using Readiness.Core.Yaml;
using Readiness.Reporters.Console;

namespace Readiness.Reporters.Simulation.Text;

/// <summary>What was simulated, and on which facts.</summary>
internal static class HeadSection
{
    public static void Write(SimulationReport report, TextLayout layout)
    {
        layout.Part($"{report.Plan}: ", TextStyle.Strong);
        layout.Line("the failover, simulated on what is really there");
        var parts = new List<string> { $"facts of {report.Now.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture)}" };
        if (report.Objectives.Rto is { } rto) parts.Add($"RTO {DurationText.Write(rto)}");
        if (report.Objectives.Rpo is { } rpo) parts.Add($"RPO {DurationText.Write(rpo)}");
        layout.Prose(string.Join(", ", parts), 0, TextStyle.Faint);
        if (report.IsInterrupted) layout.Prose("Interrupted: what was not collected until then counts as unknown.", 0, TextStyle.Bad);
    }
}
