using Readiness.Expressions.Values;
using static Readiness.Expressions.Functions.Define;

namespace Readiness.Expressions.Functions;

internal static class NumberConversions
{
    public static IReadOnlyList<CelFunction> All { get; } =
    [
        new(
            "int",
            "A whole number with sign (64 bits) from another number, towards zero; from decimal digits; from a timestamp, its seconds since 1970.",
            [
                To("int", CelType.Int, CelType.Int, a => a[0]),
                To("int", CelType.Uint, CelType.Int, a => a[0].AsUint <= long.MaxValue ? CelValue.FromInt((long)a[0].AsUint) : OutOfRange("int", a)),
                To("int", CelType.Double, CelType.Int, a => a[0].AsDouble is > long.MinValue and < 9223372036854775808.0 ? CelValue.FromInt((long)a[0].AsDouble) : OutOfRange("int", a)),
                To("int", CelType.String, CelType.Int, a => NumberText.TryInt(a[0].AsString, out var value) ? CelValue.FromInt(value) : NoNumber("int", a)),
                To("int", CelType.Timestamp, CelType.Int, a => CelValue.FromInt(a[0].AsTimestampSeconds)),
            ],
            [Example("int('42')", "42"), Example("int(-1.9)", "-1"), Example("int(1e99)", "error: out of range")]),
        new(
            "uint",
            "A whole number without sign (64 bits) from another number, towards zero; from decimal digits.",
            [
                To("uint", CelType.Uint, CelType.Uint, a => a[0]),
                To("uint", CelType.Int, CelType.Uint, a => a[0].AsInt >= 0 ? CelValue.FromUint((ulong)a[0].AsInt) : OutOfRange("uint", a)),
                To("uint", CelType.Double, CelType.Uint, a => a[0].AsDouble is >= 0 and < 18446744073709551616.0 ? CelValue.FromUint((ulong)a[0].AsDouble) : OutOfRange("uint", a)),
                To("uint", CelType.String, CelType.Uint, a => NumberText.TryUint(a[0].AsString, out var value) ? CelValue.FromUint(value) : NoNumber("uint", a)),
            ],
            [Example("uint('42')", "42u"), Example("uint(-1)", "error: out of range")]),
        new(
            "double",
            "A floating-point number from another number, to the nearest; from decimal text.",
            [
                To("double", CelType.Double, CelType.Double, a => a[0]),
                To("double", CelType.Int, CelType.Double, a => CelValue.FromDouble(a[0].AsInt)),
                To("double", CelType.Uint, CelType.Double, a => CelValue.FromDouble(a[0].AsUint)),
                To("double", CelType.String, CelType.Double, a => NumberText.TryDouble(a[0].AsString, out var value) ? CelValue.FromDouble(value) : NoNumber("double", a)),
            ],
            [Example("double(3)", "3.0"), Example("double('1.5e3')", "1500.0"), Example("double('1,5')", "error: is no double")]),
    ];

    private static CelOverload To(string name, CelType from, CelType to, CelFunctionBody body) =>
        Global($"{from.Name}_to_{name}", [from], to, body);

    private static CelValue OutOfRange(string type, ReadOnlySpan<CelValue> arguments) =>
        CelValue.Error(new CelError($"{arguments[0]} is out of range for {type}"));

    private static CelValue NoNumber(string type, ReadOnlySpan<CelValue> arguments) =>
        CelValue.Error(new CelError($"{arguments[0]} is no {type}"));
}
