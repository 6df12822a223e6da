namespace Readiness.Expressions.Values;

/// <summary>
/// Deep equality. A definite difference gives false; otherwise an unknown part makes the answer unknown.
/// Values of different types are different, except that numbers are one line.
/// </summary>
internal static class Equality
{
    public static CelValue Equal(in CelValue left, in CelValue right)
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
            case CelKind.List: return PartwiseEquality.Lists(left.AsList, right.AsList);
            case CelKind.Map: return PartwiseEquality.Maps(left.AsMap, right.AsMap);
            case CelKind.Struct: return PartwiseEquality.Structs(left.AsStruct, right.AsStruct);
            case CelKind.Type: return CelValue.FromBool(left.AsType.Kind == right.AsType.Kind && left.AsType.Name == right.AsType.Name);
            case CelKind.Optional: return Optionals(left.AsOptional, right.AsOptional);
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

    private static CelValue Optionals(CelValue? left, CelValue? right) =>
        left is { } a && right is { } b ? Equal(a, b) : CelValue.FromBool(left is null && right is null);
}
