namespace Readiness.Expressions.Types;

/// <summary>Decides whether a value of one type can stand where another is wanted, and binds type variables on the way.</summary>
internal sealed class Unifier(Substitution substitution)
{
    public Substitution Substitution => substitution;

    /// <summary>Whether the types fit; when they do not, nothing was bound.</summary>
    public bool IsAssignable(CelType type, CelType wanted)
    {
        if (ReferenceEquals(type, wanted)) return true;
        var mark = substitution.Mark;
        if (Fits(type, wanted)) return true;
        substitution.RollBack(mark);
        return false;
    }

    /// <summary>Whether all arguments fit all parameters; when they do not, nothing was bound.</summary>
    public bool AreAssignable(ReadOnlySpan<CelType> types, ReadOnlySpan<CelType> wanted)
    {
        if (types.Length != wanted.Length) return false;
        var mark = substitution.Mark;
        if (AllFit(types, wanted)) return true;
        substitution.RollBack(mark);
        return false;
    }

    /// <summary>The less specific of two types that fit each other.</summary>
    public static CelType MostGeneral(CelType left, CelType right) => TypeOrder.IsEqualOrLessSpecific(left, right) ? left : right;

    private bool AllFit(ReadOnlySpan<CelType> types, ReadOnlySpan<CelType> wanted)
    {
        if (types.Length != wanted.Length) return false;
        for (var i = 0; i < types.Length; i++)
        {
            if (!Fits(types[i], wanted[i])) return false;
        }

        return true;
    }

    private bool Fits(CelType left, CelType right)
    {
        if (right.Kind == CelTypeKind.Parameter)
        {
            var (fits, isBound) = FitsVariable(left, right);
            if (fits || isBound) return fits;
        }

        if (left.Kind == CelTypeKind.Parameter) return FitsVariable(right, left).Fits;
        if (IsAnything(left) || IsAnything(right)) return true;
        if (left.Kind == CelTypeKind.Null) return TakesNull(right);
        if (right.Kind == CelTypeKind.Null) return TakesNull(left);
        if (left.Kind != right.Kind) return false;
        return left.Kind switch
        {
            CelTypeKind.Type => true,
            CelTypeKind.Struct => ReferenceEquals(left, right),
            CelTypeKind.List or CelTypeKind.Map or CelTypeKind.Optional or CelTypeKind.Abstract =>
                left.Name == right.Name && AllFit(left.ParameterArray, right.ParameterArray),
            _ => true,
        };
    }

    private (bool Fits, bool IsBound) FitsVariable(CelType type, CelType variable)
    {
        if (type.Equals(variable)) return (true, true);
        var bound = substitution.Find(variable);
        if (bound is null)
        {
            if (!IsFreeOf(variable, type)) return (false, false);
            substitution.Bind(variable, type);
            return (true, false);
        }

        if (type.Equals(bound)) return (true, true);
        if (!Fits(type, bound)) return (false, true);
        var general = MostGeneral(type, bound);
        if (IsFreeOf(variable, general)) substitution.Bind(variable, general);
        return (true, true);
    }

    /// <summary>A variable must not come to stand for something that contains itself.</summary>
    private bool IsFreeOf(CelType variable, CelType type)
    {
        if (type.Equals(variable)) return false;
        if (type.Kind == CelTypeKind.Parameter) return substitution.Find(type) is not { } bound || IsFreeOf(variable, bound);
        foreach (var parameter in type.ParameterArray)
        {
            if (!IsFreeOf(variable, parameter)) return false;
        }

        return true;
    }

    private static bool IsAnything(CelType type) => type.Kind is CelTypeKind.Dyn or CelTypeKind.Error;

    private static bool TakesNull(CelType type) =>
        type.Kind is CelTypeKind.Null or CelTypeKind.Struct or CelTypeKind.Abstract or CelTypeKind.Optional or CelTypeKind.Timestamp or CelTypeKind.Duration;
}
