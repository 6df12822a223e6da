using Readiness.Expressions.Values;
using static Readiness.Expressions.Functions.Define;

namespace Readiness.Expressions.Functions;

internal static class ListShapes
{
    private const int MostElements = 100_000;

    public static IReadOnlyList<CelFunction> All { get; } =
    [
        new(
            "distinct",
            "Every element once, in the order of the first occurrence.",
            [Member("list_distinct", [ListOfA], ListOfA, Distinct) with { Cost = FunctionCost.Product }],
            [Example("[1, 2, 2, 3, 1].distinct()", "[1, 2, 3]")]),
        new(
            "flatten",
            "The elements of the lists in a list, one level deep or as deep as asked for.",
            [
                Member("list_flatten", [CelType.List(ListOfA)], ListOfA, a => Flatten(a[0].AsList, 1)) with { Cost = FunctionCost.Linear },
                Member("list_flatten_depth", [CelType.List(CelType.Dyn), CelType.Int], CelType.List(CelType.Dyn), a => Flatten(a[0].AsList, a[1].AsInt)) with { Cost = FunctionCost.Linear },
            ],
            [Example("[[1, 2], [3]].flatten()", "[1, 2, 3]"), Example("[[1, [2, [3]]]].flatten(2)", "[1, 2, [3]]")]),
        new(
            "reverse",
            "The elements in reverse order.",
            [Member("list_reverse", [ListOfA], ListOfA, Reverse) with { Cost = FunctionCost.Linear }],
            [Example("[5, 3, 1].reverse()", "[1, 3, 5]")]),
    ];

    private static CelValue Distinct(ReadOnlySpan<CelValue> arguments)
    {
        var list = arguments[0].AsList;
        var kept = new List<CelValue>(list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            var element = list[i];
            var isNew = true;
            foreach (var other in kept)
            {
                var same = Equality.Equal(element, other);
                if (!same.IsValue) return same;
                isNew &= !same.IsTrue;
            }

            if (isNew) kept.Add(element);
        }

        return Elements.ToValue([.. kept]);
    }

    private static CelValue Flatten(IListValue list, long depth)
    {
        if (depth < 0) return CelValue.Error(new CelError($"flatten({depth}) has a negative depth"));
        var flat = new List<CelValue>();
        return TryAppend(list, depth, flat)
            ? Elements.ToValue([.. flat])
            : CelValue.Error(new CelError($"flatten() gives more than {MostElements} elements"));
    }

    private static bool TryAppend(IListValue list, long depth, List<CelValue> flat)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (flat.Count >= MostElements) return false;
            if (depth <= 0 || list[i].Kind != CelKind.List) flat.Add(list[i]);
            else if (!TryAppend(list[i].AsList, depth - 1, flat)) return false;
        }

        return true;
    }

    private static CelValue Reverse(ReadOnlySpan<CelValue> arguments)
    {
        var items = Elements.ToArray(arguments[0].AsList);
        Array.Reverse(items);
        return Elements.ToValue(items);
    }
}
