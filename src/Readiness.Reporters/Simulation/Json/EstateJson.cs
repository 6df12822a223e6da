using System.Text.Json;
using Readiness.Core.Simulation.Reports;
using Readiness.Reporters.Json;

namespace Readiness.Reporters.Simulation.Json;

internal static class EstateJson
{
    public static void Write(EstateMap map, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("sites");
        foreach (var site in map.Sites) WriteSite(site, json);
        json.WriteEndArray();
        json.WriteStartArray("components");
        foreach (var component in map.Components)
        {
            json.WriteStartObject();
            json.WriteString("name", component.Name);
            json.WriteString("kind", component.Kind);
            PlaceJson.Write(component.Place, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("steps");
        foreach (var step in map.Steps)
        {
            json.WriteStartObject();
            json.WriteString("phase", ReportJson.CamelCase(step.Phase));
            json.WriteString("name", step.Name);
            json.WriteString("from", step.From);
            if (step.To is not null) json.WriteString("to", step.To);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSite(MappedSite site, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", site.Name);
        if (site.Parent is not null) json.WriteString("parent", site.Parent);
        if (site.Provider is not null) json.WriteString("provider", site.Provider);
        if (site.Region is not null) json.WriteString("region", site.Region);
        json.WriteString("role", ReportJson.CamelCase(site.Role));
        json.WriteEndObject();
    }
}
