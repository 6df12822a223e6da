using Readiness.Expressions.Time;

namespace Readiness.Expressions.Values;

/// <summary>Arithmetic on points in time, with what is out of range as an error value.</summary>
internal static class Instants
{
    private static readonly CelError OutOfRange = new(TimestampRange.Message);
    private static readonly CelError TooFarApart = new("duration out of range: the timestamps are more than 292 years apart");

    public static CelValue At(long seconds, int nanos) =>
        TimestampRange.Contains(seconds) ? CelValue.FromTimestamp(seconds, nanos) : CelValue.Error(OutOfRange);

    public static CelValue Later(in CelValue timestamp, long duration) =>
        TimestampMath.TryAdd(timestamp.Bits, timestamp.Nanos, duration, out var seconds, out var nanos)
            ? CelValue.FromTimestamp(seconds, nanos)
            : CelValue.Error(OutOfRange);

    public static CelValue Earlier(in CelValue timestamp, long duration) =>
        TimestampMath.TrySubtract(timestamp.Bits, timestamp.Nanos, duration, out var seconds, out var nanos)
            ? CelValue.FromTimestamp(seconds, nanos)
            : CelValue.Error(OutOfRange);

    public static CelValue Between(in CelValue later, in CelValue earlier) =>
        TimestampMath.TryDifference(later.Bits, later.Nanos, earlier.Bits, earlier.Nanos, out var duration)
            ? CelValue.FromDuration(duration)
            : CelValue.Error(TooFarApart);
}
