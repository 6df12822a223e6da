namespace Readiness.Expressions.Values;

internal static partial class Arithmetic
{
    public static CelValue AddInts(long left, long right)
    {
        var sum = unchecked(left + right);
        return ((left ^ sum) & (right ^ sum)) < 0 ? CelValue.Error(IntOverflow) : CelValue.FromInt(sum);
    }

    public static CelValue SubtractInts(long left, long right)
    {
        var difference = unchecked(left - right);
        return ((left ^ right) & (left ^ difference)) < 0 ? CelValue.Error(IntOverflow) : CelValue.FromInt(difference);
    }

    public static CelValue MultiplyInts(long left, long right)
    {
        var high = Math.BigMul(left, right, out var low);
        return high == low >> 63 ? CelValue.FromInt(low) : CelValue.Error(IntOverflow);
    }

    public static CelValue AddDurations(long left, long right)
    {
        var sum = unchecked(left + right);
        return ((left ^ sum) & (right ^ sum)) < 0 ? CelValue.Error(DurationOverflow) : CelValue.FromDuration(sum);
    }

    public static CelValue SubtractDurations(long left, long right)
    {
        var difference = unchecked(left - right);
        return ((left ^ right) & (left ^ difference)) < 0 ? CelValue.Error(DurationOverflow) : CelValue.FromDuration(difference);
    }

    /// <summary>A duration in nanoseconds, so many times.</summary>
    public static CelValue MultiplyDuration(long nanoseconds, long times)
    {
        var high = Math.BigMul(nanoseconds, times, out var low);
        return high == low >> 63 ? CelValue.FromDuration(low) : CelValue.Error(DurationOverflow);
    }
}
