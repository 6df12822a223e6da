using Readiness.Expressions.Values;
using static Readiness.Expressions.Functions.Define;

namespace Readiness.Expressions.Functions;

internal static class MinMax
{
    private static readonly CelType[] Ordered = [CelType.Int, CelType.Uint, CelType.Double, CelType.Duration, CelType.Timestamp, CelType.String];

    public static IReadOnlyList<CelFunction> All { get; } =
    [
        Pick("min", "The least element of a list of numbers, durations, timestamps or strings; an error for an empty list.", order => order < 0, "[duration('1m'), duration('30s')].min()", "duration('30s')"),
        Pick("max", "The greatest element of a list of numbers, durations, timestamps or strings; an error for an empty list.", order => order > 0, "[3, 7, 5].max()", "7"),
    ];

    private static CelFunction Pick(string name, string doc, Func<int, bool> isBetter, string example, string result)
    {
        CelFunctionBody body = a => Best(name, a[0].AsList, isBetter);
        var overloads = new List<CelOverload>();
        foreach (var type in Ordered)
        {
            overloads.Add(Member($"list_{name}_{type}", [CelType.List(type)], type, body) with { Cost = FunctionCost.Linear });
            overloads.Add(Global($"{name}_list_{type}", [CelType.List(type)], type, body) with { Cost = FunctionCost.Linear });
        }

        return new CelFunction(name, doc, overloads, [Example(example, result), Example($"[].{name}()", "error: empty list")]);
    }

    private static CelValue Best(string name, IListValue list, Func<int, bool> isBetter)
    {
        if (list.Count == 0) return CelValue.Error(new CelError($"{name}() of an empty list"));
        var best = list[0];
        for (var i = 0; i < list.Count; i++)
        {
            if (Ordering.TryCompare(list[i], best, out var order) is { } error) return CelValue.Error(error);
            if (isBetter(order)) best = list[i];
        }

        return best;
    }
}
