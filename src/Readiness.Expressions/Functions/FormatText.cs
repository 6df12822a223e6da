using System.Globalization;
using System.Text;
using Readiness.Expressions.Time;
using Readiness.Expressions.Values;

namespace Readiness.Expressions.Functions;

/// <summary>Values as <c>%s</c> writes them: maps ordered by key, strings without quotes.</summary>
internal static class FormatText
{
    private const int LongestText = 100_000;

    public static string? Of(in CelValue value)
    {
        switch (value.Kind)
        {
            case CelKind.Null: return "null";
            case CelKind.Bool: return value.AsBool ? "true" : "false";
            case CelKind.Int: return value.AsInt.ToString(CultureInfo.InvariantCulture);
            case CelKind.Uint: return value.AsUint.ToString(CultureInfo.InvariantCulture);
            case CelKind.Double: return OfDouble(value.AsDouble);
            case CelKind.String: return value.AsString;
            case CelKind.Bytes: return Encoding.UTF8.GetString(value.AsBytes);
            case CelKind.Duration: return DurationText.Format(value.AsDuration);
            case CelKind.Timestamp: return TimestampText.Format(value.AsTimestampSeconds, value.AsTimestampNanos);
            case CelKind.Type: return value.AsType.RuntimeName;
            case CelKind.List: return OfList(value.AsList);
            case CelKind.Map: return OfMap(value.AsMap);
            case CelKind.Opaque or CelKind.Struct or CelKind.Optional: return value.ToString();
            default: return null;
        }
    }

    public static string OfDouble(double value)
    {
        if (double.IsInfinity(value)) return value > 0 ? "Infinity" : "-Infinity";
        return NumberText.OfDouble(value);
    }

    private static string? OfList(IListValue list)
    {
        var text = new StringBuilder("[");
        for (var i = 0; i < list.Count; i++)
        {
            if (Of(list[i]) is not { } part || text.Length + part.Length > LongestText) return null;
            if (i > 0) text.Append(", ");
            text.Append(part);
        }

        return text.Append(']').ToString();
    }

    private static string? OfMap(IMapValue map)
    {
        var length = 0;
        var parts = new (string Key, string Value)[map.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            if (Of(map.KeyAt(i)) is not { } key || Of(map.ValueAt(i)) is not { } value) return null;
            length += key.Length + value.Length;
            if (length > LongestText) return null;
            parts[i] = (key, value);
        }

        Array.Sort(parts, (a, b) => CodePoints.Compare(a.Key, b.Key));
        return $"{{{string.Join(", ", parts.Select(p => $"{p.Key}: {p.Value}"))}}}";
    }
}
