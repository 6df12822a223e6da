using System.Text.Json;
using Readiness.Reporters.Prose;

namespace Readiness.Reporters.Sarif;

/// <summary>The texts of a log: bounded, and free of what viewers would take for a link.</summary>
internal static class SarifText
{
    /// <summary>GitHub cuts descriptions of rules there.</summary>
    public const int Description = 1000;

    public static string Of(string text, int most) => BoundedText.Of(CleanText.Of(text).Trim(), most).Replace("](", "] (", StringComparison.Ordinal);

    /// <summary>Writes a message object; SARIF wants its text not empty.</summary>
    public static void Write(Utf8JsonWriter json, string name, string text, int most)
    {
        json.WriteStartObject(name);
        json.WriteString("text", Of(text, most) is { Length: > 0 } some ? some : "-");
        json.WriteEndObject();
    }
}
