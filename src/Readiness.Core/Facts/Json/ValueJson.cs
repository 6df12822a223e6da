using System.Globalization;
using System.Text.Json;

namespace Readiness.Core.Facts.Json;

/// <summary>The JSON form of single values, exact both ways.</summary>
/// <remarks>
/// Durations are texts of hours, minutes and seconds (<c>36h</c>, <c>4m30s</c>, <c>0.25s</c>); times are RFC 3339 in UTC; fractions that JSON has no number for are
/// <c>"NaN"</c>, <c>"Infinity"</c> and <c>"-Infinity"</c>.
/// </remarks>
public static class ValueJson
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    public static void WriteFlag(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);

    public static void WriteNumber(Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);

    public static void WriteFraction(Utf8JsonWriter writer, double value)
    {
        if (double.IsFinite(value)) writer.WriteNumberValue(value);
        else writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
    }

    public static void WriteText(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);

    public static void WriteDuration(Utf8JsonWriter writer, TimeSpan value) => writer.WriteStringValue(ExactDuration.Of(value));

    public static void WriteTime(Utf8JsonWriter writer, DateTimeOffset value) =>
        writer.WriteStringValue(value.ToUniversalTime().ToString(TimeFormat, CultureInfo.InvariantCulture));

    public static bool ReadFlag(JsonElement json) =>
        json.ValueKind is JsonValueKind.True or JsonValueKind.False ? json.GetBoolean() : throw Expected("true or false", json);

    public static long ReadNumber(JsonElement json) =>
        json.ValueKind == JsonValueKind.Number && json.TryGetInt64(out var value) ? value : throw Expected("a whole number", json);

    public static double ReadFraction(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Number when json.TryGetDouble(out var value) => value,
        JsonValueKind.String when json.ValueEquals("NaN"u8) => double.NaN,
        JsonValueKind.String when json.ValueEquals("Infinity"u8) => double.PositiveInfinity,
        JsonValueKind.String when json.ValueEquals("-Infinity"u8) => double.NegativeInfinity,
        _ => throw Expected("a number", json),
    };

    public static string ReadText(JsonElement json) =>
        json.ValueKind == JsonValueKind.String ? json.GetString()! : throw Expected("a text", json);

    public static TimeSpan ReadDuration(JsonElement json) =>
        ExactDuration.TryParse(ReadText(json), out var value) ? value : throw Expected("a duration such as 4m30s", json);

    public static DateTimeOffset ReadTime(JsonElement json) =>
        DateTimeOffset.TryParseExact(
            ReadText(json), TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var value)
            ? value
            : throw Expected("a time such as 2026-03-01T14:55:00Z", json);

    internal static FormatException Expected(string what, JsonElement found)
    {
        var text = found.GetRawText();
        return new FormatException($"expected {what}, found {(text.Length <= 40 ? text : text[..40] + "…")}");
    }
}
