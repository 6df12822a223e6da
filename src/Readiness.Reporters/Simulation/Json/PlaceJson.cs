using System.Text.Json;
using Readiness.Core.Simulation;
using Readiness.Reporters.Json;

namespace Readiness.Reporters.Simulation.Json;

internal static class PlaceJson
{
    public static void Write(Placement place, Utf8JsonWriter json)
    {
        json.WriteStartObject("place");
        json.WriteString("known", !place.Site.IsPresent ? "unknown" : place.IsProven ? "proven" : "claimed");
        if (place.Site.IsPresent) json.WriteString("site", place.Site.Value);
        if (place.Site.From is { } from)
        {
            json.WritePropertyName("from");
            EvidenceJson.WriteProvenance(from, json);
        }

        if (place.Site.IsNotCollected)
        {
            json.WritePropertyName("missing");
            EvidenceJson.WriteNotCollected(place.Site.Why, json);
        }

        ReportJson.WriteTexts(json, "addresses", (place.Addresses ?? []).Distinct());
        json.WriteEndObject();
    }
}
