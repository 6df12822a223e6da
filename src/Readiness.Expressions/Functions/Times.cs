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
            [Member("duration_times_int", [CelType.Duration, CelType.Int], CelType.Duration, a => Arithmetic.MultiplyDuration(a[0].AsDuration, a[1].AsInt))],
            [Example("duration('15s').times(3)", "duration('45s')"), Example("duration('2000000h').times(2)", "error: out of range")]),
    ];
}
