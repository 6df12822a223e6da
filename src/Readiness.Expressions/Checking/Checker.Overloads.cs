namespace Readiness.Expressions.Checking;

internal sealed partial class Checker
{
    private sealed record Resolution(IReadOnlyList<CelOverload> Overloads, CelType Result);

    /// <summary>
    /// The overloads that the arguments fit, and the result: that of the first one, or dyn when another
    /// overload fits too (because an argument is dyn) and returns something else.
    /// </summary>
    private Resolution? Resolve(CelFunction function, bool isMember, IReadOnlyList<CelType> arguments)
    {
        List<CelOverload>? fitting = null;
        CelType? result = null;
        foreach (var overload in function.Overloads)
        {
            if (overload.IsMember != isMember || overload.Parameters.Count != arguments.Count) continue;
            var (parameters, returned) = Instantiate(overload);
            if (!_unifier.AreAssignable(arguments, parameters)) continue;
            (fitting ??= []).Add(overload);
            var type = Known(returned);
            if (result is null) result = type;
            else if (result.Kind != CelTypeKind.Dyn && !type.Equals(result)) result = CelType.Dyn;
        }

        return fitting is null ? null : new Resolution(fitting, result!);
    }

    /// <summary>The signature with its type parameters replaced by fresh variables.</summary>
    private (IReadOnlyList<CelType> Parameters, CelType Result) Instantiate(CelOverload overload)
    {
        if (!overload.IsGeneric) return (overload.Parameters, overload.Result);
        var fresh = new Dictionary<string, CelType>(StringComparer.Ordinal);
        var parameters = new CelType[overload.Parameters.Count];
        for (var i = 0; i < parameters.Length; i++) parameters[i] = Freshen(overload.Parameters[i], fresh);
        return (parameters, Freshen(overload.Result, fresh));
    }

    private CelType Freshen(CelType type, Dictionary<string, CelType> fresh)
    {
        if (type.Kind == CelTypeKind.Parameter)
        {
            if (!fresh.TryGetValue(type.Name, out var variable)) fresh.Add(type.Name, variable = _unifier.Substitution.Fresh());
            return variable;
        }

        if (type.Parameters.Count == 0) return type;
        return new Types.BuiltInType(type.Kind, type.Name, [.. type.Parameters.Select(p => Freshen(p, fresh))]);
    }
}
