using Readiness.Expressions.Values;
using static Readiness.Expressions.Functions.Define;

namespace Readiness.Expressions.Functions;

internal static class Sort
{
    private static readonly CelType[] Ordered =
    [
        CelType.Int, CelType.Uint, CelType.Double, CelType.Bool, CelType.Duration, CelType.Timestamp, CelType.String, CelType.Bytes,
    ];

    /// <summary>The step after the loop of the macro <c>sortBy</c>: a list ordered by the keys of its elements.</summary>
    public static CelFunction ByKeys { get; } = new(
        "@sortByKeys",
        "Orders a list by the keys of its elements.",
        Array.ConvertAll(Ordered, type => Member($"list_sortByKeys_{type}", [ListOfA, CelType.List(type)], ListOfA, SortByKeys)),
        []);

    public static IReadOnlyList<CelFunction> All { get; } =
    [
        new(
            "sort",
            "The elements in ascending order; all of one type that has an order.",
            Array.ConvertAll(Ordered, type => Member($"list_sort_{type}", [CelType.List(type)], CelType.List(type), a => By(a[0].AsList, Elements.ToArray(a[0].AsList))) with { Cost = FunctionCost.Linear }),
            [Example("[3, 1, 2].sort()", "[1, 2, 3]"), Example("[dyn(1), 'b'].sort()", "error: same type")]),
    ];

    /// <summary>A list in the order of as many keys; equal keys keep the order of the list.</summary>
    public static CelValue By(IListValue list, CelValue[] keys)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i].Kind != keys[0].Kind) return CelValue.Error(new CelError("the elements to sort must have the same type"));
            if (Ordering.TryCompare(keys[i], keys[0], out _) is { } error) return CelValue.Error(error);
        }

        var order = new int[keys.Length];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(order, (a, b) =>
        {
            Ordering.TryCompare(keys[a], keys[b], out var result);
            return result != 0 ? result : a.CompareTo(b);
        });
        return Elements.ToValue(Array.ConvertAll(order, i => list[i]));
    }

    private static CelValue SortByKeys(ReadOnlySpan<CelValue> arguments) =>
        By(arguments[0].AsList, Elements.ToArray(arguments[1].AsList));
}
