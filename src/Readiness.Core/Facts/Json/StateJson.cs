using System.Text.Json;

namespace Readiness.Core.Facts.Json;

/// <summary>The parts of the JSON form that leaves, lists and maps share: absence, the reason of a missing fact, the number of its provenance.</summary>
internal static class StateJson
{
    public static void WriteFrom(Utf8JsonWriter writer, Provenance? from, ProvenanceTable provenance)
    {
        if (from is not null) writer.WriteNumber("from", provenance.NumberOf(from));
    }

    public static void WriteAbsent(Utf8JsonWriter writer, Provenance? from, ProvenanceTable provenance)
    {
        writer.WriteBoolean("absent", true);
        WriteFrom(writer, from, provenance);
    }

    /// <param name="name"><c>notCollected</c> for a whole fact, <c>incomplete</c> for the rest of a list.</param>
    public static void WriteWhy(Utf8JsonWriter writer, string name, NotCollected why)
    {
        writer.WriteStartObject(name);
        writer.WriteString("reason", why.Reason.ToString());
        writer.WriteString("detail", why.Detail);
        writer.WriteEndObject();
    }

    public static Provenance? ReadFrom(JsonElement json, ProvenanceTable provenance) =>
        !json.TryGetProperty("from", out var number) ? null
        : number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var index) ? provenance[index]
        : throw ValueJson.Expected("the number of a provenance", number);

    public static bool IsAbsent(JsonElement json) =>
        json.TryGetProperty("absent", out var absent) && (absent.ValueKind == JsonValueKind.True ? true : throw ValueJson.Expected("true", absent));

    /// <summary>Null when there is no such property.</summary>
    public static NotCollected? ReadWhy(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var why)) return null;
        if (why.ValueKind != JsonValueKind.Object || !why.TryGetProperty("reason", out var reason) || !why.TryGetProperty("detail", out var detail))
            throw ValueJson.Expected("a reason and a detail", why);
        var text = ValueJson.ReadText(reason);
        return Enum.TryParse<NotCollectedReason>(text, out var parsed) && parsed.ToString() == text
            ? new NotCollected(parsed, ValueJson.ReadText(detail))
            : throw ValueJson.Expected("a reason such as AccessDenied", reason);
    }
}
