using static Readiness.Expressions.Functions.Define;

namespace Readiness.Expressions.Functions;

internal static class Rounding
{
    public static IReadOnlyList<CelFunction> All { get; } =
    [
        OnDouble("math.ceil", "The least whole number that is not less.", Math.Ceiling, "math.ceil(1.2)", "2.0"),
        OnDouble("math.floor", "The greatest whole number that is not greater.", Math.Floor, "math.floor(-1.2)", "-2.0"),
        OnDouble("math.round", "The nearest whole number, halves away from zero.", x => Math.Round(x, MidpointRounding.AwayFromZero), "math.round(1.5)", "2.0"),
        OnDouble("math.trunc", "The number without its fraction.", Math.Truncate, "math.trunc(-1.7)", "-1.0"),
        Test("math.isNaN", "Whether a number is not-a-number.", double.IsNaN, "math.isNaN(0.0 / 0.0)"),
        Test("math.isInf", "Whether a number is infinite.", double.IsInfinity, "math.isInf(1.0 / 0.0)"),
        Test("math.isFinite", "Whether a number is neither infinite nor not-a-number.", double.IsFinite, "math.isFinite(1.5)"),
        new(
            "math.abs",
            "The number without its sign.",
            [
                Global("math_abs_int", [CelType.Int], CelType.Int, a => a[0].AsInt == long.MinValue ? CelValue.Error(new CelError("integer overflow: the result does not fit into an int (64 bits)")) : CelValue.FromInt(Math.Abs(a[0].AsInt))),
                Global("math_abs_uint", [CelType.Uint], CelType.Uint, a => a[0]),
                Global("math_abs_double", [CelType.Double], CelType.Double, a => CelValue.FromDouble(Math.Abs(a[0].AsDouble))),
            ],
            [Example("math.abs(-11)", "11")]),
        new(
            "math.sign",
            "-1, 0 or 1 in the type of the number.",
            [
                Global("math_sign_int", [CelType.Int], CelType.Int, a => CelValue.FromInt(Math.Sign(a[0].AsInt))),
                Global("math_sign_uint", [CelType.Uint], CelType.Uint, a => CelValue.FromUint(a[0].AsUint == 0 ? 0UL : 1UL)),
                Global("math_sign_double", [CelType.Double], CelType.Double, a => CelValue.FromDouble(double.IsNaN(a[0].AsDouble) ? double.NaN : Math.Sign(a[0].AsDouble))),
            ],
            [Example("math.sign(-2.5)", "-1.0")]),
        new(
            "math.sqrt",
            "The square root; not-a-number for a negative number.",
            [
                Global("math_sqrt_double", [CelType.Double], CelType.Double, a => CelValue.FromDouble(Math.Sqrt(a[0].AsDouble))),
                Global("math_sqrt_int", [CelType.Int], CelType.Double, a => CelValue.FromDouble(Math.Sqrt(a[0].AsInt))),
                Global("math_sqrt_uint", [CelType.Uint], CelType.Double, a => CelValue.FromDouble(Math.Sqrt(a[0].AsUint))),
            ],
            [Example("math.sqrt(81)", "9.0")]),
    ];

    private static CelFunction OnDouble(string name, string doc, Func<double, double> map, string example, string result) =>
        new(name, doc, [Global($"{name}_double", [CelType.Double], CelType.Double, a => CelValue.FromDouble(map(a[0].AsDouble)))], [Example(example, result)]);

    private static CelFunction Test(string name, string doc, Func<double, bool> test, string example) =>
        new(name, doc, [Global($"{name}_double", [CelType.Double], CelType.Bool, a => CelValue.FromBool(test(a[0].AsDouble)))], [Example(example, "true")]);
}
