namespace Readiness.Expressions.Values;

/// <summary>Arithmetic on known values of whatever kinds; checked, errors as values.</summary>
internal static partial class Arithmetic
{
    private static readonly CelError IntOverflow = new("integer overflow: the result does not fit into an int (64 bits)");
    private static readonly CelError UintOverflow = new("unsigned integer overflow: the result does not fit into a uint (64 bits)");
    private static readonly CelError DurationOverflow = new("duration out of range: the result is longer than 292 years");
    private static readonly CelError DivideByZero = new("divide by zero");
    private static readonly CelError ModuloByZero = new("modulus by zero");

    public static CelValue Add(in CelValue left, in CelValue right) => (left.Kind, right.Kind) switch
    {
        (CelKind.Int, CelKind.Int) => AddInts(left.Bits, right.Bits),
        (CelKind.Uint, CelKind.Uint) => (ulong)left.Bits + (ulong)right.Bits is var sum && sum >= (ulong)left.Bits ? CelValue.FromUint(sum) : CelValue.Error(UintOverflow),
        (CelKind.Double, CelKind.Double) => CelValue.FromDouble(left.AsDouble + right.AsDouble),
        (CelKind.String, CelKind.String) => CelValue.FromString(left.AsString + right.AsString),
        (CelKind.Bytes, CelKind.Bytes) => CelValue.FromBytes([.. left.AsBytes, .. right.AsBytes]),
        (CelKind.List, CelKind.List) => CelValue.FromList(Concatenation.Of(left.AsList, right.AsList)),
        (CelKind.Duration, CelKind.Duration) => AddDurations(left.Bits, right.Bits),
        (CelKind.Timestamp, CelKind.Duration) => Instants.Later(left, right.Bits),
        (CelKind.Duration, CelKind.Timestamp) => Instants.Later(right, left.Bits),
        _ => NoOverload("+", left, right),
    };

    public static CelValue Subtract(in CelValue left, in CelValue right) => (left.Kind, right.Kind) switch
    {
        (CelKind.Int, CelKind.Int) => SubtractInts(left.Bits, right.Bits),
        (CelKind.Uint, CelKind.Uint) => (ulong)left.Bits >= (ulong)right.Bits ? CelValue.FromUint((ulong)left.Bits - (ulong)right.Bits) : CelValue.Error(UintOverflow),
        (CelKind.Double, CelKind.Double) => CelValue.FromDouble(left.AsDouble - right.AsDouble),
        (CelKind.Duration, CelKind.Duration) => SubtractDurations(left.Bits, right.Bits),
        (CelKind.Timestamp, CelKind.Duration) => Instants.Earlier(left, right.Bits),
        (CelKind.Timestamp, CelKind.Timestamp) => Instants.Between(left, right),
        _ => NoOverload("-", left, right),
    };

    public static CelValue Multiply(in CelValue left, in CelValue right) => (left.Kind, right.Kind) switch
    {
        (CelKind.Int, CelKind.Int) => MultiplyInts(left.Bits, right.Bits),
        (CelKind.Uint, CelKind.Uint) => Math.BigMul((ulong)left.Bits, (ulong)right.Bits, out var low) == 0 ? CelValue.FromUint(low) : CelValue.Error(UintOverflow),
        (CelKind.Double, CelKind.Double) => CelValue.FromDouble(left.AsDouble * right.AsDouble),
        _ => NoOverload("*", left, right),
    };

    public static CelValue Divide(in CelValue left, in CelValue right) => (left.Kind, right.Kind) switch
    {
        (CelKind.Int, CelKind.Int) => right.Bits == 0 ? CelValue.Error(DivideByZero)
            : Overflows(left.Bits, right.Bits) ? CelValue.Error(IntOverflow) : CelValue.FromInt(left.Bits / right.Bits),
        (CelKind.Uint, CelKind.Uint) => right.Bits == 0 ? CelValue.Error(DivideByZero) : CelValue.FromUint((ulong)left.Bits / (ulong)right.Bits),
        (CelKind.Double, CelKind.Double) => CelValue.FromDouble(left.AsDouble / right.AsDouble),
        _ => NoOverload("/", left, right),
    };

    public static CelValue Modulo(in CelValue left, in CelValue right) => (left.Kind, right.Kind) switch
    {
        (CelKind.Int, CelKind.Int) => right.Bits == 0 ? CelValue.Error(ModuloByZero)
            : Overflows(left.Bits, right.Bits) ? CelValue.Error(IntOverflow) : CelValue.FromInt(left.Bits % right.Bits),
        (CelKind.Uint, CelKind.Uint) => right.Bits == 0 ? CelValue.Error(ModuloByZero) : CelValue.FromUint((ulong)left.Bits % (ulong)right.Bits),
        _ => NoOverload("%", left, right),
    };

    public static CelValue Negate(in CelValue value) => value.Kind switch
    {
        CelKind.Int => value.Bits == long.MinValue ? CelValue.Error(IntOverflow) : CelValue.FromInt(-value.Bits),
        CelKind.Double => CelValue.FromDouble(-value.AsDouble),
        _ => CelValue.Error(new CelError($"no such overload: -{TypeNames.Of(value)}")),
    };

    private static bool Overflows(long left, long right) => left == long.MinValue && right == -1;

    private static CelValue NoOverload(string sign, in CelValue left, in CelValue right) =>
        CelValue.Error(new CelError($"no such overload: {TypeNames.Of(left)} {sign} {TypeNames.Of(right)}"));
}
