using System.Globalization;
using System.Text;
using Readiness.Expressions.Time;

namespace Readiness.Expressions.Values;

/// <summary>Values as people read them in messages.</summary>
internal static class ValueText
{
    private const int MostItems = 8;

    public static string Of(in CelValue value)
    {
        var text = new StringBuilder();
        Append(text, value, 0);
        return text.ToString();
    }

    private static void Append(StringBuilder text, in CelValue value, int depth)
    {
        switch (value.Kind)
        {
            case CelKind.Null: text.Append("null"); break;
            case CelKind.Bool: text.Append(value.AsBool ? "true" : "false"); break;
            case CelKind.Int: text.Append(CultureInfo.InvariantCulture, $"{value.AsInt}"); break;
            case CelKind.Uint: text.Append(CultureInfo.InvariantCulture, $"{value.AsUint}u"); break;
            case CelKind.Double: text.Append(NumberText.OfDouble(value.AsDouble)); break;
            case CelKind.String: text.Append(QuotedText.Of(value.AsString)); break;
            case CelKind.Bytes: text.Append('b').Append(QuotedText.Of(Encoding.Latin1.GetString(value.AsBytes))); break;
            case CelKind.List: AppendList(text, value.AsList, depth); break;
            case CelKind.Map: AppendMap(text, value.AsMap, depth); break;
            case CelKind.Struct: AppendStruct(text, value.AsStruct); break;
            case CelKind.Type: text.Append(value.AsType); break;
            case CelKind.Optional: AppendOptional(text, value.AsOptional, depth); break;
            case CelKind.Opaque: text.Append(value.AsOpaque.ToText()); break;
            case CelKind.Duration: text.Append(DurationText.ForHumans(value.AsDuration)); break;
            case CelKind.Timestamp: text.Append(TimestampText.Format(value.AsTimestampSeconds, value.AsTimestampNanos)); break;
            case CelKind.Absent: text.Append("absent"); break;
            case CelKind.Unknown: text.Append("unknown (").Append(value.AsUnknown).Append(')'); break;
            case CelKind.Error: text.Append("error (").Append(value.AsError.Message).Append(')'); break;
        }
    }

    private static void AppendList(StringBuilder text, IListValue list, int depth)
    {
        text.Append('[');
        for (var i = 0; i < list.Count && i < MostItems && depth < 4; i++)
        {
            if (i > 0) text.Append(", ");
            Append(text, list[i], depth + 1);
        }

        if (list.Count > MostItems) text.Append(CultureInfo.InvariantCulture, $", … {list.Count} in all");
        if (list.Incomplete is not null) text.Append(", … incomplete");
        text.Append(']');
    }

    private static void AppendMap(StringBuilder text, IMapValue map, int depth)
    {
        text.Append('{');
        for (var i = 0; i < map.Count && i < MostItems && depth < 4; i++)
        {
            if (i > 0) text.Append(", ");
            Append(text, map.KeyAt(i), depth + 1);
            text.Append(": ");
            Append(text, map.ValueAt(i), depth + 1);
        }

        if (map.Count > MostItems) text.Append(CultureInfo.InvariantCulture, $", … {map.Count} in all");
        text.Append('}');
    }

    /// <summary>A record is recognised by its name or id; all of its fields would drown a message.</summary>
    private static void AppendStruct(StringBuilder text, IStructValue value)
    {
        foreach (var field in (ReadOnlySpan<string>)["name", "id", "arn", "address"])
        {
            var slot = value.Type.SlotOf(field);
            if (slot < 0 || value.Get(slot) is not { Kind: CelKind.String } known) continue;
            text.Append(known.AsString);
            return;
        }

        text.Append(value.Type.Name);
    }

    private static void AppendOptional(StringBuilder text, CelValue? content, int depth)
    {
        if (content is not { } value)
        {
            text.Append("optional.none()");
            return;
        }

        text.Append("optional.of(");
        Append(text, value, depth + 1);
        text.Append(')');
    }
}
