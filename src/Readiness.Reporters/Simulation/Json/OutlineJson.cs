using System.Text.Json;
using Readiness.Core.Simulation.Runs;
using Readiness.Reporters.Json;

namespace Readiness.Reporters.Simulation.Json;

/// <summary>A run in short: how it ends, and why each phase does or does not work.</summary>
internal static class OutlineJson
{
    public static void Write(LossRun run, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        LossJson.Write(run.Loss, json);
        EndingJson.Write(run, json);
        json.WriteStartArray("phases");
        foreach (var phase in run.Phases)
        {
            json.WriteStartObject();
            json.WriteString("phase", ReportJson.CamelCase(phase.Phase));
            json.WriteString("works", ReportJson.CamelCase(phase.Works));
            ReportJson.WriteTexts(json, "causes", phase.Causes.Select(cause => cause.Text));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (run.Next is not null)
        {
            json.WritePropertyName("next");
            Write(run.Next, json);
        }

        json.WriteEndObject();
    }
}
