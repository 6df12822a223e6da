namespace Readiness.Expressions.Checking;

/// <summary>The overloads of a function as the checker wants them.</summary>
internal sealed class OverloadTable(IReadOnlyList<CelOverload> overloads)
{
    /// <summary>No parameter takes values of every type, so that at most one overload takes arguments of plain types.</summary>
    private readonly bool _isDecidedByPlainTypes = !overloads.Any(o => o.Parameters.Any(p => p.Kind is CelTypeKind.Dyn or CelTypeKind.Parameter));

    public CelOverload[] All { get; } = [.. overloads];

    /// <summary>The one overload for arguments of plain types; null when there is none, or when more than their types must be looked at.</summary>
    public CelOverload? Plain(bool isMember, ReadOnlySpan<CelType> arguments)
    {
        if (!_isDecidedByPlainTypes) return null;
        foreach (var overload in All)
        {
            if (overload.IsMember == isMember && AreSame(overload.Shape.Parameters, arguments)) return overload;
        }

        return null;
    }

    private static bool AreSame(CelType[] parameters, ReadOnlySpan<CelType> arguments)
    {
        if (parameters.Length != arguments.Length) return false;
        for (var i = 0; i < parameters.Length; i++)
        {
            if (!ReferenceEquals(parameters[i], arguments[i])) return false;
        }

        return true;
    }
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
