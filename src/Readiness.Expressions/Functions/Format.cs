using static Readiness.Expressions.Functions.Define;

namespace Readiness.Expressions.Functions;

internal static class Format
{
    public static IReadOnlyList<CelFunction> All { get; } =
    [
        new(
            "format",
            "Text with values filled in: %s any value, %d whole numbers, %.2f fixed point, %e scientific, %b binary, %o octal, %x and %X hexadecimal, %% a percent sign.",
            [Member("string_format", [CelType.String, CelType.List(CelType.Dyn)], CelType.String, Fill) with { Cost = FunctionCost.Linear }],
            [Example("'%s waits %d times, %.1f%%'.format(['etcd', 3, 99.95])", "'etcd waits 3 times, 100.0%'"), Example("'%d'.format(['x'])", "error: %d")]),
    ];

    private static CelValue Fill(ReadOnlySpan<CelValue> arguments) =>
        new Formatter(arguments[0].AsString, arguments[1].AsList).Run();
}
