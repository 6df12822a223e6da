using System.Text.Json;
using Readiness.Core.Evaluation;
using Readiness.Core.Facts;

namespace Readiness.Reporters.Json;

/// <summary>What a result rests on, and what it lacks.</summary>
internal static class EvidenceJson
{
    public static void Write(IEnumerable<Evidence> all, Utf8JsonWriter json)
    {
        json.WriteStartArray("evidence");
        foreach (var evidence in all)
        {
            json.WriteStartObject();
            json.WriteString("expression", evidence.Expression);
            json.WriteString("value", evidence.Value);
            if (evidence.From is not null)
            {
                json.WritePropertyName("from");
                WriteProvenance(evidence.From, json);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteMissing(IEnumerable<MissingFact> all, Utf8JsonWriter json)
    {
        json.WriteStartArray("missing");
        foreach (var missing in all)
        {
            json.WriteStartObject();
            json.WriteString("fact", missing.Fact);
            json.WriteString("reason", missing.Reason);
            json.WriteString("detail", missing.Detail);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteProvenance(Provenance from, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("endpoint", from.Endpoint);
        json.WriteString("operation", from.Operation);
        json.WriteString("observedAt", ReportJson.Time(from.ObservedAt));
        if (from.RequestId is not null) json.WriteString("requestId", from.RequestId);
        if (from.Vantage is not null) json.WriteString("vantage", from.Vantage);
        json.WriteEndObject();
    }

    public static void WriteNotCollected(NotCollected trouble, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("reason", trouble.Reason.ToString());
        json.WriteString("detail", trouble.Detail);
        json.WriteEndObject();
    }
}
