using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Readiness.Core.Diagnostics;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Json;
using Readiness.Core.Facts.Redaction;

namespace Readiness.Core.Snapshots;

/// <summary>Writes a snapshot as JSON. Secrets never get in: what <paramref name="redactor"/> finds is masked once more, whoever collected it.</summary>
/// <param name="redactor">That of the run, which knows the secrets of the plan; <see cref="Redactor.WithoutSecrets"/> for parts that were written before.</param>
public sealed class SnapshotWriter(Redactor redactor)
{
    private static readonly JsonWriterOptions Indented = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>The same snapshot is always the same bytes.</summary>
    public void Write(Snapshot snapshot, Stream output)
    {
        using var content = JsonDocument.Parse(Buffered(writer => WriteContent(writer, snapshot)), new JsonDocumentOptions { MaxDepth = SnapshotFormat.MaxDepth });
        using (var writer = new Utf8JsonWriter(output, Indented))
        {
            writer.WriteStartObject();
            writer.WriteString("format", SnapshotFormat.Current);
            writer.WriteString("checksum", SnapshotFormat.Checksum(content.RootElement));
            writer.WritePropertyName("content");
            content.RootElement.WriteTo(writer);
            writer.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private void WriteContent(Utf8JsonWriter writer, Snapshot snapshot)
    {
        var provenance = new ProvenanceTable();
        // First, because the components give the provenances their numbers.
        var components = Buffered(inner => WriteComponents(inner, snapshot, provenance));
        writer.WriteStartObject();
        writer.WriteString("tool", snapshot.ToolVersion);
        writer.WritePropertyName("now");
        ValueJson.WriteTime(writer, snapshot.Now);
        if (snapshot.Vantage is { } vantage) writer.WriteString("vantage", vantage);
        writer.WriteBoolean("interrupted", snapshot.IsInterrupted);
        writer.WriteStartArray("only");
        foreach (var name in snapshot.Only) writer.WriteStringValue(name);
        writer.WriteEndArray();
        writer.WritePropertyName("plan");
        WriteText(writer, snapshot.Plan, redactor.Clean);
        WriteTexts(writer, "rules", snapshot.Rules);
        WriteTexts(writer, "waivers", snapshot.Waivers);
        WriteCleaned(writer, "provenance", Buffered(inner => ProvenanceJson.Write(inner, provenance)));
        WriteCleaned(writer, "components", components);
        writer.WriteEndObject();
    }

    private static void WriteComponents(Utf8JsonWriter writer, Snapshot snapshot, ProvenanceTable provenance)
    {
        writer.WriteStartArray();
        foreach (var (collected, takenAt) in snapshot.Components)
        {
            writer.WriteStartObject();
            writer.WriteString("name", collected.Component);
            writer.WriteString("kind", collected.Kind);
            writer.WriteBoolean("implied", collected.IsImplied);
            writer.WritePropertyName("takenAt");
            ValueJson.WriteTime(writer, takenAt);
            writer.WritePropertyName("duration");
            ValueJson.WriteDuration(writer, collected.Duration);
            if (collected.Unasked is { } unasked)
            {
                writer.WriteStartObject("unasked");
                writer.WriteString("reason", unasked.Reason.ToString());
                writer.WriteString("detail", unasked.Detail);
                writer.WriteEndObject();
            }

            if (collected.Facts is { } facts)
            {
                writer.WritePropertyName("facts");
                facts.WriteJson(writer, provenance);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void WriteTexts(Utf8JsonWriter writer, string name, IReadOnlyList<SourceText> texts)
    {
        writer.WriteStartArray(name);
        // Rules and waivers may speak of passwords and URLs without holding one: only the known secrets are looked for.
        foreach (var text in texts) WriteText(writer, text, redactor.CleanKnown);
        writer.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter writer, SourceText text, Func<string, string> clean)
    {
        writer.WriteStartObject();
        writer.WriteString("path", text.Name);
        writer.WriteString("text", clean(text.Text));
        writer.WriteEndObject();
    }

    private void WriteCleaned(Utf8JsonWriter writer, string name, ReadOnlyMemory<byte> json)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue((JsonRedaction.Clean(json, redactor) ?? json).Span);
    }

    private static ReadOnlyMemory<byte> Buffered(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, FactRedaction.Plain)) write(writer);
        return buffer.WrittenMemory;
    }
}
