using Readiness.Expressions.Values;
using static Readiness.Expressions.Functions.Define;

namespace Readiness.Expressions.Functions;

internal static class Sum
{
    public static IReadOnlyList<CelFunction> All { get; } =
    [
        new(
            "sum",
            "The sum of the numbers or durations in a list; zero for an empty one. Overflow is an error.",
            [
                .. Of(CelType.Int, CelValue.FromInt(0)),
                .. Of(CelType.Uint, CelValue.FromUint(0)),
                .. Of(CelType.Double, CelValue.FromDouble(0)),
                .. Of(CelType.Duration, CelValue.FromDuration(0)),
            ],
            [Example("[1, 2, 3].sum()", "6"), Example("[duration('1m'), duration('30s')].sum()", "duration('90s')"), Example("[].sum()", "0")]),
    ];

    private static CelOverload[] Of(CelType type, CelValue zero)
    {
        CelFunctionBody body = a => Add(a[0].AsList, zero);
        return
        [
            Member($"list_sum_{type}", [CelType.List(type)], type, body) with { Cost = FunctionCost.Linear },
            Global($"sum_list_{type}", [CelType.List(type)], type, body) with { Cost = FunctionCost.Linear },
        ];
    }

    private static CelValue Add(IListValue list, CelValue zero)
    {
        if (list.Count == 0) return zero;
        var sum = list[0];
        if (sum.Kind is not (CelKind.Int or CelKind.Uint or CelKind.Double or CelKind.Duration))
            return CelValue.Error(new CelError($"no such overload: sum() of a list with {TypeNames.Of(sum)}"));
        for (var i = 1; i < list.Count && sum.IsValue; i++) sum = Arithmetic.Add(sum, list[i]);
        return sum;
    }
}
