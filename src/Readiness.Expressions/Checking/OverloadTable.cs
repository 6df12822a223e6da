namespace Readiness.Expressions.Checking;

/// <summary>The overloads of a function as the checker wants them.</summary>
internal sealed class OverloadTable(IReadOnlyList<CelOverload> overloads)
{
    public CelOverload[] All { get; } = [.. overloads];

    /// <summary>No parameter takes values of every type, so that at most one overload takes arguments of plain types.</summary>
    public bool IsDecidedByPlainTypes { get; } = !overloads.Any(o => o.Parameters.Any(p => p.Kind is CelTypeKind.Dyn or CelTypeKind.Parameter));
}

/// <summary>An overload as the checker wants it.</summary>
internal sealed class OverloadShape(CelOverload overload)
{
    /// <summary>The overload as the only one that fits a call.</summary>
    public CelOverload[] Alone { get; } = [overload];

    public CelType[] Parameters { get; } = [.. overload.Parameters];

    /// <summary>The same type parameter can stand for different types in different calls.</summary>
    public bool IsGeneric { get; } = overload.Parameters.Any(HasParameter) || HasParameter(overload.Result);

    private static bool HasParameter(CelType type) => type.Kind == CelTypeKind.Parameter || Array.Exists(type.ParameterArray, HasParameter);
}
