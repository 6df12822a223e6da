namespace Readiness.Expressions.Types;

internal static class TypeOrder
{
    /// <summary>Whether everything that fits the second type fits the first.</summary>
    public static bool IsEqualOrLessSpecific(CelType left, CelType right)
    {
        if (left.Kind is CelTypeKind.Dyn or CelTypeKind.Parameter) return true;
        if (right.Kind is CelTypeKind.Dyn or CelTypeKind.Parameter) return false;
        if (left.Kind != right.Kind) return false;
        if (left.Kind == CelTypeKind.Type) return true;
        if (left.Name != right.Name || left.Parameters.Count != right.Parameters.Count) return false;
        for (var i = 0; i < left.Parameters.Count; i++)
        {
            if (!IsEqualOrLessSpecific(left.Parameters[i], right.Parameters[i])) return false;
        }

        return left.Kind != CelTypeKind.Struct || ReferenceEquals(left, right);
    }
}
