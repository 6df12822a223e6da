using System.Text.Json;

namespace Readiness.Benchmarks.Cel;

/// <summary>The expressions that are measured, in one file with the JavaScript that runs the same.</summary>
internal static class Expressions
{
    private static readonly JsonElement Texts = Read();

    public static string Duration => Text("duration");

    public static string All => Text("all");

    public static string Regex => Text("regex");

    private static string Text(string name) => Texts.GetProperty(name).GetString()!;

    private static JsonElement Read()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Cel", "expressions.json")));
        return document.RootElement.Clone();
    }
}
