using System.Text.Json;
using Readiness.Core.Simulation.Runs;
using Readiness.Reporters.Json;

namespace Readiness.Reporters.Simulation.Json;

/// <summary>A run in full.</summary>
internal static class RunJson
{
    public static void Write(LossRun run, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        LossJson.Write(run.Loss, json);
        EndingJson.Write(run, json);
        ReportJson.WriteTexts(json, "sites", run.Sites);
        json.WriteStartArray("components");
        foreach (var component in run.Components) WriteComponent(component, json);
        json.WriteEndArray();
        json.WriteStartArray("phases");
        foreach (var phase in run.Phases) PhaseJson.Write(phase, json);
        json.WriteEndArray();
        if (run.Next is not null)
        {
            json.WritePropertyName("next");
            Write(run.Next, json);
        }

        json.WriteEndObject();
    }

    private static void WriteComponent(LostComponent component, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", component.Name);
        json.WriteString("kind", component.Kind);
        json.WriteString("taken", ReportJson.CamelCase(component.Taken));
        json.WriteBoolean("byNeed", component.ByNeed);
        PlaceJson.Write(component.Place, json);
        json.WriteEndObject();
    }
}
