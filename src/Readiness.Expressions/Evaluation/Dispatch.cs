using Readiness.Expressions.Values;

namespace Readiness.Expressions.Evaluation;

/// <summary>Chooses the overload for the arguments of one call and applies the rules for errors, unknowns and partial lists.</summary>
/// <param name="function">The name, for messages.</param>
/// <param name="overloads">Those that the number of arguments and the checker leave.</param>
/// <param name="isDecided">The checker knows every type, so that the one overload fits.</param>
internal sealed class Dispatch(string function, CelOverload[] overloads, bool isDecided)
{
    public CelValue Invoke(scoped ReadOnlySpan<CelValue> arguments, scoped ref Frame frame)
    {
        var isOpen = false;
        foreach (ref readonly var argument in arguments)
        {
            if (argument.IsError) return argument;
            isOpen |= !argument.IsValue;
        }

        if (isOpen && !overloads[0].AcceptsUnknown) return Strict.Combine(arguments);
        var overload = isDecided ? overloads[0] : Choose(arguments);
        if (overload is null) return NoOverload(arguments);
        if (!overload.AcceptsPartial && Partial.In(arguments) is { } missing) return CelValue.Unknown(missing);
        if (overload.Cost != FunctionCost.Constant && !frame.Spend(CostOf(overload.Cost, arguments))) return CelValue.Error(Frame.OverBudget);
        var result = overload.Body(arguments);
        return frame.Spend(Sizes.Of(result)) ? result : CelValue.Error(Frame.OverBudget);
    }

    private static long CostOf(FunctionCost cost, scoped ReadOnlySpan<CelValue> arguments)
    {
        long sum = 0;
        foreach (ref readonly var argument in arguments) sum += Sizes.Of(argument);
        return cost == FunctionCost.Linear ? sum : Sizes.Of(arguments[0]) * Sizes.Of(arguments[^1]);
    }

    private CelOverload? Choose(scoped ReadOnlySpan<CelValue> arguments)
    {
        foreach (var overload in overloads)
        {
            if (Fits(overload, arguments)) return overload;
        }

        return null;
    }

    private static bool Fits(CelOverload overload, scoped ReadOnlySpan<CelValue> arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (!RuntimeTypes.Fits(arguments[i], overload.Parameters[i])) return false;
        }

        return true;
    }

    private CelValue NoOverload(scoped ReadOnlySpan<CelValue> arguments)
    {
        var types = new string[arguments.Length];
        for (var i = 0; i < types.Length; i++) types[i] = TypeNames.Of(arguments[i]);
        return CelValue.Error(new CelError($"no such overload: {function}({string.Join(", ", types)})"));
    }
}
