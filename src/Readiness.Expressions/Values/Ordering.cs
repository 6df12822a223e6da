namespace Readiness.Expressions.Values;

internal static class Ordering
{
    /// <summary>Orders two known values; an error for kinds without order, and for NaN.</summary>
    public static CelError? TryCompare(in CelValue left, in CelValue right, out int order)
    {
        order = 0;
        if (Numbers.IsNumber(left.Kind) && Numbers.IsNumber(right.Kind))
        {
            if (Numbers.IsNaN(left) || Numbers.IsNaN(right)) return new CelError("NaN has no order: it is neither less nor greater than a number");
            order = Numbers.Compare(left, right);
            return null;
        }

        if (left.Kind != right.Kind) return NoOrder(left, right);
        switch (left.Kind)
        {
            case CelKind.Bool or CelKind.Duration:
                order = left.Bits.CompareTo(right.Bits);
                return null;
            case CelKind.Timestamp:
                order = left.Bits != right.Bits ? left.Bits.CompareTo(right.Bits) : left.Nanos.CompareTo(right.Nanos);
                return null;
            case CelKind.String:
                order = CodePoints.Compare(left.AsString, right.AsString);
                return null;
            case CelKind.Bytes:
                order = left.AsBytes.AsSpan().SequenceCompareTo(right.AsBytes);
                return null;
            default:
                return NoOrder(left, right);
        }
    }

    private static CelError NoOrder(in CelValue left, in CelValue right) =>
        new($"no such overload: {TypeNames.Of(left)} and {TypeNames.Of(right)} cannot be ordered");
}
