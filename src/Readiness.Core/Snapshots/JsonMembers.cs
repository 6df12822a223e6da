using System.Text.Json;
using Readiness.Core.Facts.Json;

namespace Readiness.Core.Snapshots;

/// <summary>Reads members of JSON objects; what is missing or of another type is a <see cref="FormatException"/> that says so.</summary>
internal static class JsonMembers
{
    public static JsonElement Member(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var member) ? member : throw new FormatException($"'{name}' is missing");

    public static string Text(this JsonElement json, string name) => ValueJson.ReadText(json.Member(name));

    public static string? TextOrNull(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var member) ? ValueJson.ReadText(member) : null;

    public static bool Flag(this JsonElement json, string name) => ValueJson.ReadFlag(json.Member(name));

    public static IEnumerable<JsonElement> Items(this JsonElement json) =>
        json.ValueKind == JsonValueKind.Array ? json.EnumerateArray() : throw ValueJson.Expected("a list", json);
}
