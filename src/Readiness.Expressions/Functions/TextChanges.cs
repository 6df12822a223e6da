using System.Text;
using Readiness.Expressions.Values;
using static Readiness.Expressions.Functions.Define;

namespace Readiness.Expressions.Functions;

internal static class TextChanges
{
    private const int LongestResult = 1_000_000;

    private static readonly CelType Text = CelType.String;

    public static IReadOnlyList<CelFunction> All { get; } =
    [
        Change("lowerAscii", "The string with A to Z in lower case.", text => CelValue.FromString(Map(text, char.IsAsciiLetterUpper, ' ')), "'TacoCÆt'.lowerAscii()", "'tacocÆt'"),
        Change("upperAscii", "The string with a to z in capitals.", text => CelValue.FromString(Map(text, char.IsAsciiLetterLower, ' ')), "'tacocat'.upperAscii()", "'TACOCAT'"),
        Change("trim", "The string without white space at both ends.", text => CelValue.FromString(text.Trim()), "'  a b '.trim()", "'a b'"),
        Change("reverse", "The code points of a string in reverse order.", text => CelValue.FromString(Reverse(text)), "'abc'.reverse()", "'cba'"),
        new(
            "replace",
            "The string with every occurrence, or the first so many occurrences, of a string replaced by another.",
            [
                Member("string_replace", [Text, Text, Text], Text, Replace) with { Cost = FunctionCost.Linear },
                Member("string_replace_limit", [Text, Text, Text, CelType.Int], Text, Replace) with { Cost = FunctionCost.Linear },
            ],
            [Example("'a-b-c'.replace('-', '.')", "'a.b.c'"), Example("'a-b-c'.replace('-', '.', 1)", "'a.b-c'")]),
        new(
            "strings.quote",
            "The string in double quotes with its special characters escaped.",
            [Global("strings_quote", [Text], Text, a => CelValue.FromString(Quote(a[0].AsString))) with { Cost = FunctionCost.Linear }],
            [Example("strings.quote('a\"b')", "'\"a\\\\\"b\"'")]),
    ];

    private static CelFunction Change(string name, string doc, Func<string, CelValue> change, string example, string result) =>
        new(name, doc, [Member($"string_{name}", [Text], Text, a => change(a[0].AsString)) with { Cost = FunctionCost.Linear }], [Example(example, result)]);

    /// <summary>Turns the case of the letters that the test picks: the cases of ASCII letters differ in one bit.</summary>
    private static string Map(string text, Func<char, bool> isPicked, char caseBit) =>
        string.Create(text.Length, (text, isPicked, caseBit), static (target, state) =>
        {
            for (var i = 0; i < target.Length; i++) target[i] = state.isPicked(state.text[i]) ? (char)(state.text[i] ^ state.caseBit) : state.text[i];
        });

    private static string Reverse(string text)
    {
        var reversed = new char[text.Length];
        for (var at = 0; at < text.Length;)
        {
            var width = CodePoints.WidthAt(text, at);
            text.CopyTo(at, reversed, text.Length - at - width, width);
            at += width;
        }

        return new string(reversed);
    }

    private static CelValue Replace(ReadOnlySpan<CelValue> arguments)
    {
        var (text, part, by) = (arguments[0].AsString, arguments[1].AsString, arguments[2].AsString);
        var limit = arguments.Length == 4 && arguments[3].AsInt >= 0 ? arguments[3].AsInt : long.MaxValue;
        var result = new StringBuilder(text.Length);
        var at = 0;
        for (; limit > 0; limit--)
        {
            var found = part.Length == 0 ? at : text.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0) break;
            result.Append(text, at, found - at).Append(by);
            if (result.Length > LongestResult) return CelValue.Error(new CelError($"the result is longer than {LongestResult} characters"));
            at = found + part.Length;
            if (part.Length > 0) continue;

            // The empty string occurs before every code point and at the end.
            if (at == text.Length) break;
            var width = CodePoints.WidthAt(text, at);
            result.Append(text, at, width);
            at += width;
        }

        return CelValue.FromString(result.Append(text, at, text.Length - at).ToString());
    }

    private static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '\a' => quoted.Append("\\a"),
                '\b' => quoted.Append("\\b"),
                '\f' => quoted.Append("\\f"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                '\v' => quoted.Append("\\v"),
                '\\' => quoted.Append("\\\\"),
                '"' => quoted.Append("\\\""),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }
}
