using Readiness.Expressions.Evaluation;
using Readiness.Expressions.Syntax;
using static Readiness.Expressions.Functions.Define;

namespace Readiness.Expressions.Functions;

/// <summary>Indexing and membership. The planner has nodes of their own for them; these are their signatures and documentation.</summary>
internal static class Indexing
{
    public static IReadOnlyList<CelFunction> All { get; } =
    [
        new(
            Operators.Index,
            "The element of a list at a position counted from 0, or the value of a map's key. A missing one is an error.",
            [
                Global("index_list", [ListOfA, CelType.Int], A, At),
                Global("index_map", [MapOfAToB, A], B, At),
                Global("index_optional_list", [CelType.Optional(ListOfA), CelType.Int], CelType.Optional(A), OptionalAt),
                Global("index_optional_map", [CelType.Optional(MapOfAToB), A], CelType.Optional(B), OptionalAt),
            ],
            [Example("['a', 'b'][1]", "'b'"), Example("{'k': 1}['k']", "1"), Example("[1][5]", "error: index out of bounds")]),
        new(
            Operators.OptionalIndex,
            "The element or value as an optional, empty when it is missing.",
            [
                Global("optional_index_list", [ListOfA, CelType.Int], CelType.Optional(A), OptionalAt),
                Global("optional_index_map", [MapOfAToB, A], CelType.Optional(B), OptionalAt),
                Global("optional_index_optional_list", [CelType.Optional(ListOfA), CelType.Int], CelType.Optional(A), OptionalAt),
                Global("optional_index_optional_map", [CelType.Optional(MapOfAToB), A], CelType.Optional(B), OptionalAt),
            ],
            [Example("[1][?5].orValue(0)", "0")]),
        new(
            Operators.In,
            "Whether a list has an element, or a map a key.",
            [
                Global("in_list", [A, ListOfA], CelType.Bool, Contains) with { Cost = FunctionCost.Linear },
                Global("in_map", [A, MapOfAToB], CelType.Bool, Contains),
            ],
            [Example("2 in [1, 2]", "true"), Example("'x' in {'k': 1}", "false")]),
    ];

    private static CelValue At(ReadOnlySpan<CelValue> arguments) =>
        Selection.Element(arguments[0], arguments[1], out var value) == SelectionOutcome.Found
            ? value
            : CelValue.Error(new CelError($"no such element: {arguments[1]}"));

    private static CelValue OptionalAt(ReadOnlySpan<CelValue> arguments)
    {
        var container = arguments[0].Kind == CelKind.Optional ? arguments[0].AsOptional : arguments[0];
        return container is { } known && Selection.Element(known, arguments[1], out var value) == SelectionOutcome.Found
            ? CelValue.FromOptional(value)
            : CelValue.FromOptional(null);
    }

    private static CelValue Contains(ReadOnlySpan<CelValue> arguments)
    {
        if (arguments[1].Kind == CelKind.Map) return CelValue.FromBool(arguments[1].AsMap.TryGet(arguments[0], out _));
        return CelValue.FromBool(Elements.IndexOf(arguments[1].AsList, arguments[0]) >= 0);
    }
}
