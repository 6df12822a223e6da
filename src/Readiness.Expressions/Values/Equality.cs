namespace Readiness.Expressions.Values;

/// <summary>
/// Deep equality. A definite difference gives false; otherwise an unknown part makes the answer unknown.
/// Values of different types are different, except that numbers are one line.
/// </summary>
internal static class Equality
{
    /// <summary>The most parts that one comparison looks at when its caller has no budget.</summary>
    private const long MostParts = 1_000_000;

    public static CelValue Equal(in CelValue left, in CelValue right)
    {
        var budget = MostParts;
        return Equal(left, right, ref budget);
    }

    /// <param name="left">A value, an unknown or an error.</param>
    /// <param name="right">A value, an unknown or an error.</param>
    /// <param name="budget">What may be spent: one for each pair of parts.</param>
    public static CelValue Equal(in CelValue left, in CelValue right, ref long budget)
    {
        if (left.Kind != right.Kind) return OfDifferentKinds(left, right);
        switch (left.Kind)
        {
            case CelKind.Bool or CelKind.Int or CelKind.Uint or CelKind.Duration: return CelValue.FromBool(left.Bits == right.Bits);
            case CelKind.String: return CelValue.FromBool(string.Equals((string?)left.Reference, (string?)right.Reference));
            case CelKind.Timestamp: return CelValue.FromBool(left.Bits == right.Bits && left.Nanos == right.Nanos);
            case CelKind.Double: return CelValue.FromBool(left.AsDouble == right.AsDouble);
            case CelKind.Null or CelKind.Absent: return CelValue.True;
            case CelKind.Bytes: return CelValue.FromBool(left.AsBytes.AsSpan().SequenceEqual(right.AsBytes));
            case CelKind.List: return PartwiseEquality.Lists(left.AsList, right.AsList, ref budget);
            case CelKind.Map: return PartwiseEquality.Maps(left.AsMap, right.AsMap, ref budget);
            case CelKind.Struct: return PartwiseEquality.Structs(left.AsStruct, right.AsStruct, ref budget);
            case CelKind.Type: return CelValue.FromBool(left.AsType.Kind == right.AsType.Kind && left.AsType.Name == right.AsType.Name);
            case CelKind.Optional: return Optionals(left.AsOptional, right.AsOptional, ref budget);
            case CelKind.Opaque: return CelValue.FromBool(left.AsOpaque.SameAs(right.AsOpaque));
            case CelKind.Unknown: return CelValue.Unknown(UnknownSet.Merge(left.AsUnknown, right.AsUnknown));
            default: return left;
        }
    }

    private static CelValue OfDifferentKinds(in CelValue left, in CelValue right)
    {
        if (left.IsError || right.IsUnknown) return left.IsError ? left : right;
        if (right.IsError || left.IsUnknown) return right.IsError ? right : left;
        if (!Numbers.IsNumber(left.Kind) || !Numbers.IsNumber(right.Kind)) return CelValue.False;
        return CelValue.FromBool(!Numbers.IsNaN(left) && !Numbers.IsNaN(right) && Numbers.Compare(left, right) == 0);
    }

    private static CelValue Optionals(CelValue? left, CelValue? right, ref long budget) =>
        left is { } a && right is { } b ? Equal(a, b, ref budget) : CelValue.FromBool(left is null && right is null);
}
