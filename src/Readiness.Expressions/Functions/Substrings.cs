using static Readiness.Expressions.Functions.Define;

namespace Readiness.Expressions.Functions;

internal static class Substrings
{
    public static IReadOnlyList<CelFunction> All { get; } =
    [
        Test("contains", "Whether a string has another one in it.", (text, part) => text.Contains(part, StringComparison.Ordinal), "'eu-west-1'.contains('west')"),
        Test("startsWith", "Whether a string starts with another one.", (text, part) => text.StartsWith(part, StringComparison.Ordinal), "'eu-west-1'.startsWith('eu-')"),
        Test("endsWith", "Whether a string ends with another one.", (text, part) => text.EndsWith(part, StringComparison.Ordinal), "'db.internal'.endsWith('.internal')"),
    ];

    private static CelFunction Test(string name, string doc, Func<string, string, bool> test, string example) =>
        new(
            name,
            doc,
            [Member($"string_{name}", [CelType.String, CelType.String], CelType.Bool, a => CelValue.FromBool(test(a[0].AsString, a[1].AsString))) with { Cost = FunctionCost.Linear }],
            [Example(example, "true")]);
}
