using System.Text.Json;
using Readiness.Core.Simulation.Runs;
using Readiness.Reporters.Json;

namespace Readiness.Reporters.Simulation.Json;

/// <summary>How a run ends: what its full form and its outline share.</summary>
internal static class EndingJson
{
    public static void Write(LossRun run, Utf8JsonWriter json)
    {
        json.WriteString("callsForFailover", ReportJson.CamelCase(run.CallsForFailover));
        json.WriteString("succeeds", ReportJson.CamelCase(run.Succeeds));
        json.WriteString("chainWorks", ReportJson.CamelCase(run.ChainWorks));
        if (run.BrokenAt is { } broken) json.WriteString("brokenAt", ReportJson.CamelCase(broken));
        IntervalJson.Write("rto", run.Rto, json);
        ReportJson.WriteDuration(json, "rtoObjective", run.RtoObjective);
        json.WriteString("rtoVerdict", ReportJson.CamelCase(run.RtoVerdict));
        json.WriteString("rpoVerdict", ReportJson.CamelCase(run.RpoVerdict));
        json.WriteStartArray("paths");
        foreach (var path in run.Paths)
        {
            json.WriteStartObject();
            json.WriteString("name", path.Step.Step.Name);
            IntervalJson.Write("loses", path.Loses, json);
            ReportJson.WriteDuration(json, "rpo", path.Rpo);
            json.WriteString("verdict", ReportJson.CamelCase(path.Verdict));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
