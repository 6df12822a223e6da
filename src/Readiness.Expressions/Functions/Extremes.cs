using Readiness.Expressions.Values;
using static Readiness.Expressions.Functions.Define;

namespace Readiness.Expressions.Functions;

/// <summary>The greatest and the least of some numbers, of whatever types.</summary>
internal static class Extremes
{
    private static readonly CelType[] Numeric = [CelType.Int, CelType.Uint, CelType.Double];

    public static IReadOnlyList<CelFunction> All { get; } =
    [
        Extreme("math.greatest", "The greatest of some numbers, or of a list of numbers.", order => order > 0, "math.greatest(1, 3, 2)", "3"),
        Extreme("math.least", "The least of some numbers, or of a list of numbers.", order => order < 0, "math.least([1.5, -2.0])", "-2.0"),
    ];

    private static CelFunction Extreme(string name, string doc, Func<int, bool> isBetter, string example, string result)
    {
        CelFunctionBody body = arguments => Pick(name, arguments, isBetter);
        var overloads = new List<CelOverload>();
        foreach (var type in Numeric)
        {
            overloads.Add(Global($"{name}_{type}", [type], type, body));
            foreach (var other in Numeric)
                overloads.Add(Global($"{name}_{type}_{other}", [type, other], type.Equals(other) ? type : CelType.Dyn, body));
            overloads.Add(Global($"{name}_list_{type}", [CelType.List(type)], type, body) with { Cost = FunctionCost.Linear });
        }

        return new CelFunction(name, doc, overloads, [Example(example, result)]);
    }

    private static CelValue Pick(string name, ReadOnlySpan<CelValue> arguments, Func<int, bool> isBetter)
    {
        if (arguments[0].Kind == CelKind.List) arguments = Elements.ToArray(arguments[0].AsList);
        if (arguments.Length == 0) return CelValue.Error(new CelError($"{name}() of an empty list"));
        var best = arguments[0];
        foreach (ref readonly var candidate in arguments)
        {
            if (!Numbers.IsNumber(candidate.Kind)) return CelValue.Error(new CelError($"no such overload: {name}() of {TypeNames.Of(candidate)}"));
            if (Ordering.TryCompare(candidate, best, out var order) is { } error) return CelValue.Error(error);
            if (isBetter(order)) best = candidate;
        }

        return best;
    }
}
