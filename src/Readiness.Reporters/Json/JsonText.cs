using System.Text.Encodings.Web;
using System.Text.Json;

namespace Readiness.Reporters.Json;

/// <summary>One JSON document as text: indented, the same bytes on every machine.</summary>
internal static class JsonText
{
    private const int Chunk = 64 * 1024;

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using (var stream = new TextWriterStream(output))
        using (var json = new Utf8JsonWriter(stream, Options))
            write(json);
        output.Write('\n');
    }

    /// <summary>Hands on what is written so far when it is much; called between the entries of a long list.</summary>
    public static void Drain(Utf8JsonWriter json)
    {
        if (json.BytesPending > Chunk) json.Flush();
    }
}
