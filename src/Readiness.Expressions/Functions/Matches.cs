using static Readiness.Expressions.Functions.Define;

namespace Readiness.Expressions.Functions;

internal static class Matches
{
    /// <summary>The overloads for which the planner reads a constant pattern once.</summary>
    public const string Global = "matches";
    public const string Member = "string_matches";

    public static IReadOnlyList<CelFunction> All { get; } =
    [
        new(
            "matches",
            "Whether a regular expression (RE2 syntax) matches somewhere in a string; anchor it with ^ and $.",
            [
                Define.Global(Global, [CelType.String, CelType.String], CelType.Bool, Match) with { Cost = FunctionCost.Product },
                Define.Member(Member, [CelType.String, CelType.String], CelType.Bool, Match) with { Cost = FunctionCost.Product },
            ],
            [Example("'orders-dr'.matches('^[a-z]+-dr$')", "true"), Example("'a'.matches('(')", "error: missing closing")]),
    ];

    private static CelValue Match(ReadOnlySpan<CelValue> arguments) =>
        PatternCache.TryGet(arguments[1].AsString, out var pattern, out var error)
            ? CelValue.FromBool(pattern.IsMatch(arguments[0].AsString))
            : CelValue.Error(new CelError(error));
}
