using Readiness.Expressions.Values;

namespace Readiness.Expressions;

public readonly partial struct CelValue
{
    public static CelValue Null => default;

    /// <summary>A fact of which the system says that there is none.</summary>
    public static CelValue Absent => new(CelKind.Absent, 0);

    public static CelValue True => new(CelKind.Bool, 1);

    public static CelValue False => new(CelKind.Bool, 0);

    public static CelValue FromBool(bool value) => new(CelKind.Bool, value ? 1 : 0);

    public static CelValue FromInt(long value) => new(CelKind.Int, value);

    public static CelValue FromUint(ulong value) => new(CelKind.Uint, (long)value);

    public static CelValue FromDouble(double value) => new(CelKind.Double, BitConverter.DoubleToInt64Bits(value));

    public static CelValue FromString(string value) => new(CelKind.String, 0, value);

    public static CelValue FromBytes(byte[] value) => new(CelKind.Bytes, 0, value);

    public static CelValue FromDuration(long nanoseconds) => new(CelKind.Duration, nanoseconds);

    /// <summary>A duration of at most some 292 years; longer ones are an error value.</summary>
    public static CelValue FromDuration(TimeSpan value) =>
        value.Ticks is > long.MaxValue / 100 or < long.MinValue / 100
            ? Error(new CelError("the duration is longer than 292 years"))
            : FromDuration(value.Ticks * 100);

    /// <param name="seconds">Seconds since 1970-01-01T00:00:00Z.</param>
    /// <param name="nanos">0 to 999,999,999, counted forward from the second.</param>
    public static CelValue FromTimestamp(long seconds, int nanos) => new(CelKind.Timestamp, seconds, null, nanos);

    public static CelValue FromTimestamp(DateTimeOffset value)
    {
        var ticks = value.UtcTicks - DateTime.UnixEpoch.Ticks;
        var seconds = Math.DivRem(ticks, TimeSpan.TicksPerSecond, out var rest);
        return rest < 0
            ? FromTimestamp(seconds - 1, (int)(rest + TimeSpan.TicksPerSecond) * 100)
            : FromTimestamp(seconds, (int)rest * 100);
    }

    public static CelValue FromStruct(IStructValue value) => new(CelKind.Struct, 0, value);

    public static CelValue FromList(IListValue value) => new(CelKind.List, 0, value);

    public static CelValue FromList(IReadOnlyList<CelValue> values) => new(CelKind.List, 0, new ValueList([.. values]));

    public static CelValue FromStrings(IReadOnlyList<string> values) => new(CelKind.List, 0, new StringList(values));

    public static CelValue FromMap(IMapValue value) => new(CelKind.Map, 0, value);

    public static CelValue FromType(CelType value) => new(CelKind.Type, 0, value);

    /// <summary>An optional; empty for null.</summary>
    public static CelValue FromOptional(CelValue? value) => new(CelKind.Optional, 0, OptionalBox.Of(value));

    public static CelValue FromOpaque(IOpaqueValue value) => new(CelKind.Opaque, 0, value);

    public static CelValue Unknown(UnknownFact fact) => new(CelKind.Unknown, 0, new UnknownSet(fact));

    public static CelValue Unknown(UnknownSet facts) => new(CelKind.Unknown, 0, facts);

    public static CelValue Error(CelError error) => new(CelKind.Error, 0, error);

    public static CelValue Error(string message) => new(CelKind.Error, 0, new CelError(message));

    /// <summary>An int, uint, duration or bool from its bits.</summary>
    internal static CelValue FromBits(CelKind kind, long bits) => new(kind, bits);
}
