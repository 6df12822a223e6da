using System.Text.Json;
using Readiness.Core.Simulation.Fixes;
using Readiness.Reporters.Json;

namespace Readiness.Reporters.Simulation.Json;

internal static class FixesJson
{
    public static void Write(Counterfactuals fixes, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("tried", fixes.Tried);
        json.WriteBoolean("exhausted", fixes.IsExhausted);
        WriteSets("working", fixes.Working, json);
        WriteSets("succeeding", fixes.Succeeding, json);
        json.WriteEndObject();
    }

    private static void WriteSets(string name, IEnumerable<FixSet> sets, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (var set in sets)
        {
            json.WriteStartObject();
            json.WriteStartArray("fixes");
            foreach (var fix in set.Fixes) WriteFix(fix, json);
            json.WriteEndArray();
            json.WritePropertyName("run");
            OutlineJson.Write(set.Run, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFix(CandidateFix fix, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("rule", fix.Rule);
        json.WriteString("severity", ReportJson.CamelCase(fix.Severity));
        json.WriteStartObject("step");
        json.WriteString("sort", fix.Step.Sort);
        json.WriteString("name", fix.Step.Name);
        json.WriteEndObject();
        if (fix.Item is not null) json.WriteString("item", fix.Item);
        json.WriteString("text", fix.Text);
        ReportJson.WriteTexts(json, "effects", fix.Effects);
        json.WriteEndObject();
    }
}
