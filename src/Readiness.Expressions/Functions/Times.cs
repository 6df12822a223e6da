using Readiness.Expressions.Values;
using static Readiness.Expressions.Functions.Define;

namespace Readiness.Expressions.Functions;

internal static class Times
{
    public static IReadOnlyList<CelFunction> All { get; } =
    [
        new(
            "times",
            "A duration so many times: an interval and a number of attempts make a time.",
            [Member("duration_times_int", Parameters, CelType.Duration, Multiply), Global("times_duration_int", Parameters, CelType.Duration, Multiply)],
            [Example("duration('15s').times(3)", "duration('45s')"), Example("duration('2000000h').times(2)", "error: out of range")]),
    ];

    private static CelType[] Parameters => [CelType.Duration, CelType.Int];

    private static CelValue Multiply(ReadOnlySpan<CelValue> arguments) =>
        Arithmetic.MultiplyDuration(arguments[0].AsDuration, arguments[1].AsInt);
}
