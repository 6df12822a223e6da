using static Readiness.Expressions.Functions.Define;

namespace Readiness.Expressions.Functions;

internal static class ListParts
{
    private const long LongestRange = 100_000;

    public static IReadOnlyList<CelFunction> All { get; } =
    [
        new(
            "first",
            "The first element of a list as an optional, empty for an empty list.",
            [Member("list_first", [ListOfA], CelType.Optional(A), a => First(a[0].AsList)) with { AcceptsPartial = true }],
            [Example("[1, 2].first().value()", "1")]),
        new(
            "last",
            "The last element of a list as an optional, empty for an empty list.",
            [Member("list_last", [ListOfA], CelType.Optional(A), a => Last(a[0].AsList)) with { AcceptsPartial = true }],
            [Example("[1, 2].last().value()", "2")]),
        new(
            "slice",
            "The elements from one position up to but without another.",
            [Member("list_slice", [ListOfA, CelType.Int, CelType.Int], ListOfA, Slice) with { Cost = FunctionCost.Linear }],
            [Example("[1, 2, 3, 4].slice(1, 3)", "[2, 3]"), Example("[1].slice(0, 2)", "error: the list has 1")]),
        new(
            "lists.range",
            "The numbers from 0 up to but without a number.",
            [Global("lists_range", [CelType.Int], CelType.List(CelType.Int), Range)],
            [Example("lists.range(3)", "[0, 1, 2]")]),
    ];

    private static CelValue First(IListValue list)
    {
        if (list.Positioned > 0) return Wrapped(list[0]);
        return list.Incomplete is { } rest ? CelValue.Unknown(rest) : CelValue.FromOptional(null);
    }

    private static CelValue Last(IListValue list)
    {
        if (list.Incomplete is { } rest) return CelValue.Unknown(rest);
        return list.Count == 0 ? CelValue.FromOptional(null) : Wrapped(list[list.Count - 1]);
    }

    private static CelValue Wrapped(in CelValue element) => element.IsUnknown ? element : CelValue.FromOptional(element);

    private static CelValue Slice(ReadOnlySpan<CelValue> arguments)
    {
        var list = arguments[0].AsList;
        var (start, end) = (arguments[1].AsInt, arguments[2].AsInt);
        if (start < 0 || end < 0) return CelValue.Error(new CelError($"slice({start}, {end}) has a negative position"));
        if (end > list.Count) return CelValue.Error(new CelError($"slice({start}, {end}) reaches too far: the list has {list.Count} elements"));
        if (start > end) return CelValue.Error(new CelError($"slice({start}, {end}) ends before it starts"));
        return Elements.ToValue(Elements.ToArray(list)[(int)start..(int)end]);
    }

    private static CelValue Range(ReadOnlySpan<CelValue> arguments)
    {
        var count = Math.Max(0, arguments[0].AsInt);
        if (count > LongestRange) return CelValue.Error(new CelError($"lists.range({count}) is longer than {LongestRange}"));
        var items = new CelValue[count];
        for (var i = 0; i < items.Length; i++) items[i] = CelValue.FromInt(i);
        return Elements.ToValue(items);
    }
}
