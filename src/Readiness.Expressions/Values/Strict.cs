namespace Readiness.Expressions.Values;

/// <summary>
/// Operations that need all of their operands: an error wins over an unknown, whatever the order. Of several unknowns
/// the first by path speaks for all, as each of them alone is reason enough; an explanation names every one.
/// </summary>
internal static class Strict
{
    /// <summary>What two operands give of which at least one is no value.</summary>
    public static CelValue Combine(in CelValue left, in CelValue right)
    {
        if (left.IsError) return left;
        if (right.IsError) return right;
        if (left.IsUnknown) return right.IsUnknown && right.AsUnknown.ComesBefore(left.AsUnknown) ? right : left;
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
