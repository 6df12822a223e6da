using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Readiness.Core.Collecting;

namespace Readiness.Core.Facts.Redaction;

/// <summary>Takes secrets out of collected facts, so that reports and snapshots see the same facts and neither sees a secret.</summary>
internal static class FactRedaction
{
    public static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The facts without secrets; the same object when there was none.</summary>
    public static IFactRecord Clean(IFactRecord facts, ComponentKind kind, Redactor redactor)
    {
        var provenance = new ProvenanceTable();
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Plain)) facts.WriteJson(writer, provenance);
        var cleaned = JsonRedaction.Clean(buffer.WrittenMemory, redactor);
        var sources = CleanSources(provenance, redactor);
        if (cleaned is null && sources.Entries.SequenceEqual(provenance.Entries)) return facts;
        try
        {
            using var document = JsonDocument.Parse(cleaned ?? buffer.WrittenMemory);
            return kind.ReadJson(document.RootElement, sources);
        }
        catch (FormatException)
        {
            // A secret that is also a name of the schema (a state, a reason) cannot be masked in place.
            return kind.Missing(new NotCollected(NotCollectedReason.Failed, "a secret stood where the facts could not do without it, so all of them were dropped"));
        }
    }

    public static Provenance Clean(Provenance provenance, Redactor redactor) => provenance with
    {
        Endpoint = redactor.Clean(provenance.Endpoint),
        Operation = redactor.Clean(provenance.Operation),
        RequestId = provenance.RequestId is { } id ? redactor.Clean(id) : null,
    };

    private static ProvenanceTable CleanSources(ProvenanceTable provenance, Redactor redactor)
    {
        var cleaned = new ProvenanceTable();
        foreach (var entry in provenance.Entries) cleaned.Append(Clean(entry, redactor));
        return cleaned;
    }
}
