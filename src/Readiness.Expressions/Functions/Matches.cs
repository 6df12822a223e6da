using static Readiness.Expressions.Functions.Define;

namespace Readiness.Expressions.Functions;

internal static class Matches
{
    public const string Name = "matches";

    public static IReadOnlyList<CelFunction> All { get; } =
    [
        new(
            Name,
            "Whether a regular expression (RE2 syntax) matches somewhere in a string; anchor it with ^ and $.",
            [
                Global("matches", [CelType.String, CelType.String], CelType.Bool, Match) with { Cost = FunctionCost.Product },
                Member("string_matches", [CelType.String, CelType.String], CelType.Bool, Match) with { Cost = FunctionCost.Product },
            ],
            [Example("'orders-dr'.matches('^[a-z]+-dr$')", "true"), Example("'a'.matches('(')", "error: missing closing")]),
    ];

    private static CelValue Match(ReadOnlySpan<CelValue> arguments) =>
        PatternCache.TryGet(arguments[1].AsString, out var pattern, out var error)
            ? CelValue.FromBool(pattern.IsMatch(arguments[0].AsString))
            : CelValue.Error(new CelError(error));
}
