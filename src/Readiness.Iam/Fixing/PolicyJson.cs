using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Readiness.Iam.Documents;

namespace Readiness.Iam.Fixing;

/// <summary>Writes and edits policy documents as JSON trees.</summary>
internal static class PolicyJson
{
    public static string Indented(JsonNode node) => Write(node, indented: true);

    public static string Compact(JsonNode node) => Write(node, indented: false);

    /// <summary>A document with one statement.</summary>
    public static JsonObject Document(PolicyLanguage language, JsonObject statement) => new()
    {
        ["Version"] = language == PolicyLanguage.Aws ? "2012-10-17" : "1",
        ["Statement"] = new JsonArray(statement),
    };

    /// <summary>The document's tree, its Statement always an array.</summary>
    public static JsonObject Parse(string text)
    {
        var root = (JsonObject)JsonNode.Parse(text)!;
        if (root["Statement"] is JsonObject single)
        {
            root.Remove("Statement");
            root["Statement"] = new JsonArray(single);
        }

        return root;
    }

    public static JsonArray Statements(JsonObject document) => (JsonArray)document["Statement"]!;

    /// <summary>Adds a text to an element that may be missing, a bare text or a list.</summary>
    public static void Append(JsonObject owner, string name, string text)
    {
        if (owner[name] is JsonArray list)
        {
            list.Add((JsonNode?)JsonValue.Create(text));
            return;
        }

        var before = owner[name];
        owner.Remove(name);
        owner[name] = before is null ? JsonValue.Create(text) : new JsonArray(before, JsonValue.Create(text));
    }

    private static string Write(JsonNode node, bool indented)
    {
        using var stream = new MemoryStream();
        // The text is pasted into files and shells, not into HTML: slashes, quotes and angle brackets stay readable.
        var options = new JsonWriterOptions { Indented = indented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var writer = new Utf8JsonWriter(stream, options))
        {
            node.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
