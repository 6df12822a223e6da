using System.Buffers;
using System.Text.Json;

namespace Readiness.Core.Facts.Redaction;

/// <summary>Takes secrets out of the texts of a JSON document; names of properties stay.</summary>
internal static class JsonRedaction
{
    /// <summary>The document without secrets; null when there was none.</summary>
    public static byte[]? Clean(ReadOnlyMemory<byte> json, Redactor redactor)
    {
        var reader = new Utf8JsonReader(json.Span);
        var found = false;
        while (!found && reader.Read())
        {
            if (reader.TokenType != JsonTokenType.String) continue;
            var text = reader.GetString()!;
            found = redactor.Clean(text) != text;
        }

        return found ? Rewrite(json, redactor) : null;
    }

    private static byte[] Rewrite(ReadOnlyMemory<byte> json, Redactor redactor)
    {
        var buffer = new ArrayBufferWriter<byte>(json.Length);
        using (var writer = new Utf8JsonWriter(buffer, FactRedaction.Plain))
        {
            using var document = JsonDocument.Parse(json);
            Write(writer, document.RootElement, redactor);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, JsonElement element, Redactor redactor)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var property in element.EnumerateObject())
                {
                    writer.WritePropertyName(property.Name);
                    Write(writer, property.Value, redactor);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray()) Write(writer, item, redactor);
                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(redactor.Clean(element.GetString()!));
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }
}
