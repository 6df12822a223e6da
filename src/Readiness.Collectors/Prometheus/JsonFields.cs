using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Readiness.Collectors.Prometheus.PromQl;

namespace Readiness.Collectors.Prometheus;

/// <summary>Reads fields of answers whose shape is promised but not to be trusted: what is missing or of another type reads as null.</summary>
internal static class JsonFields
{
    public static bool TryProperty(this JsonElement json, string name, JsonValueKind kind, out JsonElement value)
    {
        value = default;
        return json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out value) && value.ValueKind == kind;
    }

    public static string? Text(this JsonElement json, string name) => json.TryProperty(name, JsonValueKind.String, out var value) ? value.GetString() : null;

    public static double? Number(this JsonElement json, string name) =>
        json.TryProperty(name, JsonValueKind.Number, out var value) && value.TryGetDouble(out var number) ? number : null;

    public static bool? Flag(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean()
            : null;

    /// <summary>A time in RFC 3339; null also for year 1, by which Prometheus says "never".</summary>
    public static DateTimeOffset? Time(this JsonElement json, string name) =>
        json.Text(name) is { } text
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
        && time.Year > 1
            ? time.ToUniversalTime()
            : null;

    /// <summary>A duration in Prometheus' spelling.</summary>
    public static TimeSpan? Duration(this JsonElement json, string name) =>
        json.Text(name) is { } text && PromDuration.TryRead(text, out var duration) ? duration : null;

    /// <summary>A number of seconds.</summary>
    public static TimeSpan? Seconds(this JsonElement json, string name) =>
        json.Number(name) is { } seconds and >= 0 and < 1e10 ? TimeSpan.FromSeconds(seconds) : null;

    /// <summary>An object of texts below <paramref name="name"/>; empty when there is none.</summary>
    public static IReadOnlyDictionary<string, string> Map(this JsonElement json, string name) =>
        json.TryProperty(name, JsonValueKind.Object, out var value) ? value.Entries() : FrozenDictionary<string, string>.Empty;

    /// <summary>The texts of an object, by name.</summary>
    public static SortedDictionary<string, string> Entries(this JsonElement json)
    {
        var entries = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject())
            if (property.Value.ValueKind == JsonValueKind.String)
                entries[property.Name] = property.Value.GetString()!;
        return entries;
    }

    /// <summary>The texts of a list below <paramref name="name"/>, the first twenty.</summary>
    public static IReadOnlyList<string> Texts(this JsonElement json, string name) =>
        json.TryProperty(name, JsonValueKind.Array, out var list)
            ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Take(20).Select(item => Excerpts.Of(item.GetString()!))]
            : [];
}
