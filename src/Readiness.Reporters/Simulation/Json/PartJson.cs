using System.Text.Json;
using Readiness.Core.Simulation.Time;
using Readiness.Reporters.Json;

namespace Readiness.Reporters.Simulation.Json;

internal static class PartJson
{
    public static void Write(string name, IEnumerable<TimedPart> parts, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (var part in parts) Write(part, json);
        json.WriteEndArray();
    }

    public static void Write(TimedPart part, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", part.Name);
        IntervalJson.Write("length", part.Length, json);
        json.WriteStartArray("from");
        foreach (var from in part.From) EvidenceJson.WriteProvenance(from, json);
        json.WriteEndArray();
        if (part.Assumed is not null) json.WriteString("assumed", part.Assumed);
        if (part.Missing is { } missing)
        {
            json.WritePropertyName("missing");
            EvidenceJson.WriteNotCollected(missing, json);
        }

        json.WriteEndObject();
    }
}
