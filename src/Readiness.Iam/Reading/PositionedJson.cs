using System.Text;
using System.Text.Json;
using Readiness.Iam.Documents;

namespace Readiness.Iam.Reading;

/// <summary>Reads a bounded JSON text into values with positions.</summary>
internal static class PositionedJson
{
    /// <summary>The largest policy that AWS takes, a key policy, has 32 KiB; this leaves room for white space.</summary>
    public const int MaxCharacters = 262_144;

    /// <summary>A condition value lies six levels deep.</summary>
    public const int MaxDepth = 32;

    public const string RuleId = "POL001";
    public const string RuleName = "policy-not-a-json-object";

    public static (PositionedValue? Root, PolicyProblem? Problem) Read(string text)
    {
        if (Refuse(text) is { } refusal)
        {
            return (null, refusal);
        }

        var utf8 = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
        var cursor = new PositionCursor(utf8);
        try
        {
            reader.Read();
            var root = ReadValue(ref reader, ref cursor);
            reader.Read();
            return root.Kind == PositionedKind.Object
                ? (root, null)
                : (null, Problem(root.Position, "the document is not one JSON object"));
        }
        catch (JsonException e)
        {
            return (null, Problem(PositionOf(utf8, e), "not valid JSON: " + Reason(e)));
        }
        catch (InvalidOperationException)
        {
            // The reader refuses a lone surrogate only when the string is taken.
            return (null, Problem(cursor.MoveTo((int)reader.TokenStartIndex), "not valid JSON: the string holds half of a surrogate pair"));
        }
    }

    private static PolicyProblem? Refuse(string text)
    {
        if (text.Length > MaxCharacters)
        {
            return Problem(TextPosition.Start, $"the document has {text.Length} characters; no policy may have more than {MaxCharacters} with white space");
        }

        var trimmed = text.AsSpan().TrimStart();
        return trimmed switch
        {
            [] => Problem(TextPosition.Start, "the document is empty"),
            ['\uFEFF', ..] => Problem(TextPosition.Start, "the document starts with a byte order mark"),
            ['%', '7', 'B' or 'b', ..] => Problem(TextPosition.Start, "the document is percent-encoded; decode it first"),
            _ => null,
        };
    }

    private static PositionedValue ReadValue(ref Utf8JsonReader reader, ref PositionCursor cursor)
    {
        var position = cursor.MoveTo((int)reader.TokenStartIndex);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(ref reader, ref cursor, position),
            JsonTokenType.StartArray => ReadArray(ref reader, ref cursor, position),
            JsonTokenType.String => new PositionedValue(PositionedKind.String, position, reader.GetString()!),
            JsonTokenType.Number => new PositionedValue(PositionedKind.Number, position, Encoding.UTF8.GetString(reader.ValueSpan)),
            JsonTokenType.True => new PositionedValue(PositionedKind.Boolean, position, "true"),
            JsonTokenType.False => new PositionedValue(PositionedKind.Boolean, position, "false"),
            _ => new PositionedValue(PositionedKind.Null, position, "null"),
        };
    }

    private static PositionedValue ReadObject(ref Utf8JsonReader reader, ref PositionCursor cursor, TextPosition position)
    {
        var value = new PositionedValue(PositionedKind.Object, position, "");
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var at = cursor.MoveTo((int)reader.TokenStartIndex);
            var name = reader.GetString()!;
            reader.Read();
            value.Members.Add(new PositionedMember(name, at, ReadValue(ref reader, ref cursor)));
        }

        return value;
    }

    private static PositionedValue ReadArray(ref Utf8JsonReader reader, ref PositionCursor cursor, TextPosition position)
    {
        var value = new PositionedValue(PositionedKind.Array, position, "");
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            value.Items.Add(ReadValue(ref reader, ref cursor));
        }

        return value;
    }

    private static PolicyProblem Problem(TextPosition position, string message) => new(RuleId, RuleName, position, message, null);

    private static TextPosition PositionOf(ReadOnlySpan<byte> utf8, JsonException e)
    {
        var start = 0;
        for (var line = e.LineNumber ?? 0; line > 0; line--)
        {
            start += utf8[start..].IndexOf((byte)'\n') + 1;
        }

        var end = Math.Min(utf8.Length, start + (int)(e.BytePositionInLine ?? 0));
        return new PositionCursor(utf8).MoveTo(end);
    }

    private static string Reason(JsonException e)
    {
        var cut = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (cut < 0 ? e.Message : e.Message[..cut]).TrimEnd('.');
    }
}
