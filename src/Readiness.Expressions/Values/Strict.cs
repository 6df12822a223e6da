namespace Readiness.Expressions.Values;

/// <summary>Operations that need all of their operands: an error wins over an unknown, whatever the order, and unknowns are merged.</summary>
internal static class Strict
{
    /// <summary>What two operands give of which at least one is no value.</summary>
    public static CelValue Combine(in CelValue left, in CelValue right)
    {
        if (left.IsError) return left;
        if (right.IsError) return right;
        if (left.IsUnknown) return right.IsUnknown ? CelValue.Unknown(UnknownSet.Merge(left.AsUnknown, right.AsUnknown)) : left;
        return right.IsUnknown ? right : AbsentOperand;
    }

    /// <summary>What operands give of which at least one is no value.</summary>
    public static CelValue Combine(ReadOnlySpan<CelValue> operands)
    {
        var combined = CelValue.Null;
        foreach (ref readonly var operand in operands)
        {
            if (!operand.IsValue) combined = combined.IsValue ? operand : Combine(combined, operand);
        }

        return combined.Kind == CelKind.Absent ? AbsentOperand : combined;
    }

    private static CelValue AbsentOperand => CelValue.Error(new CelError("a value is absent"));
}
