using Readiness.Expressions.Syntax;
using Readiness.Expressions.Values;
using static Readiness.Expressions.Functions.Define;

namespace Readiness.Expressions.Functions;

/// <remarks>Where the types of both operands are still open (<c>[].map(x, x + x)</c>) the first overload gives the type, in the order of the reference implementation.</remarks>
internal static class ArithmeticOperators
{
    public static IReadOnlyList<CelFunction> All { get; } =
    [
        new(
            Operators.Add,
            "The sum of numbers, durations, a timestamp and a duration; strings, bytes and lists one after the other. Overflow is an error.",
            [
                .. SameTypes(Operators.Add, Sum, CelType.Bytes, CelType.Double, CelType.Duration, CelType.Int, ListOfA, CelType.String, CelType.Uint),
                Operator("add_timestamp_duration", CelType.Timestamp, CelType.Duration, CelType.Timestamp, Sum),
                Operator("add_duration_timestamp", CelType.Duration, CelType.Timestamp, CelType.Timestamp, Sum),
            ],
            [Example("1 + 2", "3"), Example("'a' + 'b'", "'ab'"), Example("duration('1m') + duration('30s')", "duration('90s')")]),
        new(
            Operators.Subtract,
            "The difference of numbers, durations or timestamps; a timestamp minus a duration is a timestamp.",
            [
                .. SameTypes(Operators.Subtract, Difference, CelType.Double, CelType.Duration, CelType.Int, CelType.Uint),
                Operator("subtract_timestamp_timestamp", CelType.Timestamp, CelType.Timestamp, CelType.Duration, Difference),
                Operator("subtract_timestamp_duration", CelType.Timestamp, CelType.Duration, CelType.Timestamp, Difference),
            ],
            [Example("5 - 7", "-2"), Example("timestamp(60) - timestamp(0)", "duration('1m')")]),
        new(
            Operators.Multiply,
            "The product of two numbers of the same type; for a duration see times().",
            SameTypes(Operators.Multiply, a => Arithmetic.Multiply(a[0], a[1]), CelType.Double, CelType.Int, CelType.Uint),
            [Example("6 * 7", "42")]),
        new(
            Operators.Divide,
            "The quotient; of integers without the rest, towards zero. Dividing an integer by zero is an error.",
            SameTypes(Operators.Divide, a => Arithmetic.Divide(a[0], a[1]), CelType.Double, CelType.Int, CelType.Uint),
            [Example("7 / 2", "3"), Example("7.0 / 2.0", "3.5"), Example("1 / 0", "error: divide by zero")]),
        new(
            Operators.Modulo,
            "The rest of an integer division; it has the sign of the dividend.",
            SameTypes(Operators.Modulo, a => Arithmetic.Modulo(a[0], a[1]), CelType.Int, CelType.Uint),
            [Example("-7 % 3", "-1")]),
        new(
            Operators.Negate,
            "The opposite number.",
            [Negation("negate_double", CelType.Double), Negation("negate_int", CelType.Int)],
            [Example("-(3)", "-3")]),
    ];

    private static CelOverload[] SameTypes(string op, CelFunctionBody body, params CelType[] types) =>
        Array.ConvertAll(types, type => Operator($"{op}{type.Name}", type, type, type, body));

    private static CelOverload Operator(string id, CelType left, CelType right, CelType result, CelFunctionBody body) =>
        Global(id, [left, right], result, body);

    private static CelOverload Negation(string id, CelType type) => Global(id, [type], type, a => Arithmetic.Negate(a[0]));

    private static CelValue Sum(ReadOnlySpan<CelValue> arguments) => Arithmetic.Add(arguments[0], arguments[1]);

    private static CelValue Difference(ReadOnlySpan<CelValue> arguments) => Arithmetic.Subtract(arguments[0], arguments[1]);
}
