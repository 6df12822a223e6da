using System.Text.Json;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Json;

namespace Readiness.Core.Snapshots;

/// <summary>The table of provenances in a snapshot; facts refer to its entries by number, counted from 0.</summary>
internal static class ProvenanceJson
{
    public static void Write(Utf8JsonWriter writer, ProvenanceTable provenance)
    {
        writer.WriteStartArray();
        foreach (var entry in provenance.Entries)
        {
            writer.WriteStartObject();
            writer.WriteString("endpoint", entry.Endpoint);
            writer.WriteString("operation", entry.Operation);
            writer.WritePropertyName("observedAt");
            ValueJson.WriteTime(writer, entry.ObservedAt);
            writer.WritePropertyName("duration");
            ValueJson.WriteDuration(writer, entry.Duration);
            if (entry.RequestId is { } id) writer.WriteString("requestId", id);
            if (entry.Vantage is { } vantage) writer.WriteString("vantage", vantage);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <exception cref="FormatException">The JSON is not such a table.</exception>
    public static ProvenanceTable Read(JsonElement json)
    {
        var provenance = new ProvenanceTable();
        foreach (var entry in json.Items())
        {
            provenance.Append(new Provenance(
                entry.Text("endpoint"), entry.Text("operation"), ValueJson.ReadTime(entry.Member("observedAt")), ValueJson.ReadDuration(entry.Member("duration")))
            {
                RequestId = entry.TextOrNull("requestId"),
                Vantage = entry.TextOrNull("vantage"),
            });
        }

        return provenance;
    }
}
