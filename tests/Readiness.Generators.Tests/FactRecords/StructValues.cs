using System.Buffers;
using System.Text;
using System.Text.Json;
using Readiness.Core.Facts;
using Readiness.Expressions;

namespace Readiness.Generators.Tests.FactRecords;

/// <summary>Reads sample records as an expression and a snapshot would.</summary>
internal static class StructValues
{
    public static CelValue Field(this IStructValue record, string field) => record.Get(record.Type.SlotOf(field));

    public static object? OriginOf(this IStructValue record, string field) => record.Origin(record.Type.SlotOf(field));

    public static string Json(this IFactRecord record, ProvenanceTable? provenance = null)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer)) record.WriteJson(writer, provenance ?? new ProvenanceTable());
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static T Parse<T>(string json, ProvenanceTable? provenance = null)
        where T : IFactRecord<T>
    {
        using var document = JsonDocument.Parse(json);
        return T.ReadJson(document.RootElement, provenance ?? new ProvenanceTable());
    }
}
