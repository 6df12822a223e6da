using Readiness.Expressions.Values;
using static Readiness.Expressions.Functions.Define;

namespace Readiness.Expressions.Functions;

/// <summary>Positions in strings, counted in code points from 0.</summary>
internal static class CharacterPositions
{
    private static readonly CelType Text = CelType.String;

    public static IReadOnlyList<CelFunction> All { get; } =
    [
        new(
            "charAt",
            "The code point at a position; empty at the end of the string.",
            [Member("string_charAt", [Text, CelType.Int], Text, CharAt)],
            [Example("'hello'.charAt(4)", "'o'"), Example("'hello'.charAt(9)", "error: out of range")]),
        new(
            "indexOf",
            "The position of the first occurrence of a string, from a position on; -1 when there is none.",
            [
                Member("string_indexOf", [Text, Text], CelType.Int, IndexOf) with { Cost = FunctionCost.Linear },
                Member("string_indexOf_from", [Text, Text, CelType.Int], CelType.Int, IndexOf) with { Cost = FunctionCost.Linear },
            ],
            [Example("'hello mellow'.indexOf('ello', 2)", "7")]),
        new(
            "lastIndexOf",
            "The position of the last occurrence of a string that starts at or before a position; -1 when there is none.",
            [
                Member("string_lastIndexOf", [Text, Text], CelType.Int, LastIndexOf) with { Cost = FunctionCost.Linear },
                Member("string_lastIndexOf_from", [Text, Text, CelType.Int], CelType.Int, LastIndexOf) with { Cost = FunctionCost.Linear },
            ],
            [Example("'hello mellow'.lastIndexOf('ello', 6)", "1")]),
        new(
            "substring",
            "The part of a string from a position on, or from one position up to but without another.",
            [Member("string_substring", [Text, CelType.Int], Text, Substring), Member("string_substring_to", [Text, CelType.Int, CelType.Int], Text, Substring)],
            [Example("'tacocat'.substring(0, 4)", "'taco'"), Example("'tacocat'.substring(4)", "'cat'")]),
    ];

    private static CelValue CharAt(ReadOnlySpan<CelValue> arguments)
    {
        var text = arguments[0].AsString;
        var at = CodePoints.OffsetOf(text, arguments[1].AsInt);
        if (at < 0) return OutOfRange(arguments[1]);
        return CelValue.FromString(at == text.Length ? "" : text.Substring(at, CodePoints.WidthAt(text, at)));
    }

    private static CelValue IndexOf(ReadOnlySpan<CelValue> arguments)
    {
        var text = arguments[0].AsString;
        var from = arguments.Length == 3 ? CodePoints.OffsetOf(text, arguments[2].AsInt) : 0;
        if (from < 0) return OutOfRange(arguments[2]);
        var found = text.IndexOf(arguments[1].AsString, from, StringComparison.Ordinal);
        return CelValue.FromInt(found < 0 ? -1 : CodePoints.Count(text.AsSpan(0, found)));
    }

    private static CelValue LastIndexOf(ReadOnlySpan<CelValue> arguments)
    {
        var text = arguments[0].AsString;
        var part = arguments[1].AsString;
        var last = text.Length;
        if (arguments.Length == 3)
        {
            last = CodePoints.OffsetOf(text, arguments[2].AsInt);
            if (last < 0) return OutOfRange(arguments[2]);
        }

        // An occurrence may start at the position and reach beyond it.
        var found = text.AsSpan(0, Math.Min(text.Length, last + part.Length)).LastIndexOf(part);
        return CelValue.FromInt(found < 0 ? -1 : CodePoints.Count(text.AsSpan(0, found)));
    }

    private static CelValue Substring(ReadOnlySpan<CelValue> arguments)
    {
        var text = arguments[0].AsString;
        var start = CodePoints.OffsetOf(text, arguments[1].AsInt);
        var end = arguments.Length == 3 ? CodePoints.OffsetOf(text, arguments[2].AsInt) : text.Length;
        if (start < 0) return OutOfRange(arguments[1]);
        if (end < 0) return OutOfRange(arguments[2]);
        return start <= end
            ? CelValue.FromString(text[start..end])
            : CelValue.Error(new CelError($"invalid substring range: the start {arguments[1]} is behind the end {arguments[2]}"));
    }

    private static CelValue OutOfRange(in CelValue position) =>
        CelValue.Error(new CelError($"position {position} is out of range of the string"));
}
