namespace Readiness.Expressions.Time;

/// <summary>Arithmetic on timestamps and durations that stays within their ranges.</summary>
internal static class TimestampMath
{
    /// <summary>A timestamp later by a duration in nanoseconds; false when the result leaves the years 0001 to 9999.</summary>
    public static bool TryAdd(long seconds, int nanos, long duration, out long sumSeconds, out int sumNanos) =>
        TryShift(seconds, nanos, duration, out sumSeconds, out sumNanos);

    /// <summary>A timestamp earlier by a duration in nanoseconds; false when the result leaves the years 0001 to 9999.</summary>
    public static bool TrySubtract(long seconds, int nanos, long duration, out long restSeconds, out int restNanos) =>
        TryShift(seconds, nanos, -(Int128)duration, out restSeconds, out restNanos);

    /// <summary>The nanoseconds from the second timestamp to the first; false when they do not fit a duration.</summary>
    public static bool TryDifference(long seconds, int nanos, long otherSeconds, int otherNanos, out long duration)
    {
        var difference = (((Int128)seconds - otherSeconds) * TimestampRange.NanosPerSecond) + nanos - otherNanos;
        var isInRange = difference >= long.MinValue && difference <= long.MaxValue;
        duration = isInRange ? (long)difference : 0;
        return isInRange;
    }

    private static bool TryShift(long seconds, int nanos, Int128 duration, out long shiftedSeconds, out int shiftedNanos)
    {
        var total = ((Int128)seconds * TimestampRange.NanosPerSecond) + nanos + duration;
        var rest = total % TimestampRange.NanosPerSecond;
        if (rest < 0) rest += TimestampRange.NanosPerSecond;
        shiftedNanos = (int)rest;
        shiftedSeconds = (long)((total - rest) / TimestampRange.NanosPerSecond);
        return TimestampRange.Contains(shiftedSeconds);
    }
}
