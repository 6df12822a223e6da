using static Readiness.Expressions.Functions.Define;

namespace Readiness.Expressions.Functions;

internal static class BitOperations
{
    public static IReadOnlyList<CelFunction> All { get; } =
    [
        OfTwo("math.bitAnd", "The bits that both numbers have.", (a, b) => a & b, "math.bitAnd(5, 6)", "4"),
        OfTwo("math.bitOr", "The bits that one of the numbers has.", (a, b) => a | b, "math.bitOr(5, 6)", "7"),
        OfTwo("math.bitXor", "The bits in which the numbers differ.", (a, b) => a ^ b, "math.bitXor(5, 6)", "3"),
        new(
            "math.bitNot",
            "Every bit turned.",
            [
                Global("math_bitNot_int", [CelType.Int], CelType.Int, a => CelValue.FromInt(~a[0].AsInt)),
                Global("math_bitNot_uint", [CelType.Uint], CelType.Uint, a => CelValue.FromUint(~a[0].AsUint)),
            ],
            [Example("math.bitNot(1)", "-2")]),
        Shift("math.bitShiftLeft", "The bits moved to the left; what leaves the 64 bits is lost.", (bits, by) => bits << by, "math.bitShiftLeft(1, 2)", "4"),
        Shift("math.bitShiftRight", "The bits moved to the right, zeros filled in; the sign is not kept.", (bits, by) => bits >> by, "math.bitShiftRight(1024, 2)", "256"),
    ];

    private static CelFunction OfTwo(string name, string doc, Func<ulong, ulong, ulong> operation, string example, string result) =>
        new(
            name,
            doc,
            [
                Global($"{name}_int", [CelType.Int, CelType.Int], CelType.Int, a => CelValue.FromInt((long)operation((ulong)a[0].AsInt, (ulong)a[1].AsInt))),
                Global($"{name}_uint", [CelType.Uint, CelType.Uint], CelType.Uint, a => CelValue.FromUint(operation(a[0].AsUint, a[1].AsUint))),
            ],
            [Example(example, result)]);

    private static CelFunction Shift(string name, string doc, Func<ulong, int, ulong> shift, string example, string result) =>
        new(
            name,
            doc,
            [
                Global($"{name}_int", [CelType.Int, CelType.Int], CelType.Int, a => Shifted((ulong)a[0].AsInt, a[1].AsInt, shift, bits => CelValue.FromInt((long)bits))),
                Global($"{name}_uint", [CelType.Uint, CelType.Int], CelType.Uint, a => Shifted(a[0].AsUint, a[1].AsInt, shift, CelValue.FromUint)),
            ],
            [Example(example, result)]);

    private static CelValue Shifted(ulong bits, long by, Func<ulong, int, ulong> shift, Func<ulong, CelValue> make)
    {
        if (by < 0) return CelValue.Error(new CelError($"negative offset: bits cannot be shifted by {by}"));
        return make(by > 63 ? 0 : shift(bits, (int)by));
    }
}
