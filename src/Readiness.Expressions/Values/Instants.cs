namespace Readiness.Expressions.Values;

/// <summary>Arithmetic on points in time from year 1 to year 9999.</summary>
internal static class Instants
{
    /// <summary>0001-01-01T00:00:00Z in seconds since 1970.</summary>
    public const long FirstSecond = -62135596800;

    /// <summary>9999-12-31T23:59:59Z in seconds since 1970.</summary>
    public const long LastSecond = 253402300799;

    private const long NanosPerSecond = 1_000_000_000;

    public static CelValue At(long seconds, int nanos) =>
        seconds is < FirstSecond or > LastSecond
            ? CelValue.Error(new CelError("timestamp out of range: the years are 0001 to 9999"))
            : CelValue.FromTimestamp(seconds, nanos);

    public static CelValue Shift(in CelValue timestamp, long nanoseconds)
    {
        var seconds = timestamp.Bits + (nanoseconds / NanosPerSecond);
        var nanos = timestamp.Nanos + (nanoseconds % NanosPerSecond);
        if (nanos < 0) return At(seconds - 1, (int)(nanos + NanosPerSecond));
        return nanos >= NanosPerSecond ? At(seconds + 1, (int)(nanos - NanosPerSecond)) : At(seconds, (int)nanos);
    }

    public static CelValue Between(in CelValue later, in CelValue earlier)
    {
        var nanoseconds = ((Int128)(later.Bits - earlier.Bits) * NanosPerSecond) + (later.Nanos - earlier.Nanos);
        return nanoseconds < long.MinValue || nanoseconds > long.MaxValue
            ? CelValue.Error(new CelError("duration out of range: the timestamps are more than 292 years apart"))
            : CelValue.FromDuration((long)nanoseconds);
    }
}
