using System.Text;
using Readiness.Expressions.Values;
using static Readiness.Expressions.Functions.Define;

namespace Readiness.Expressions.Functions;

internal static class SplitAndJoin
{
    private const int LongestResult = 1_000_000;

    private static readonly CelType Text = CelType.String;
    private static readonly CelType Texts = CelType.List(CelType.String);

    public static IReadOnlyList<CelFunction> All { get; } =
    [
        new(
            "split",
            "The parts of a string between a separator; at most so many parts. An empty separator gives the code points.",
            [
                Member("string_split", [Text, Text], Texts, Split) with { Cost = FunctionCost.Linear },
                Member("string_split_limit", [Text, Text, CelType.Int], Texts, Split) with { Cost = FunctionCost.Linear },
            ],
            [Example("'a,b,c'.split(',')", "['a', 'b', 'c']"), Example("'a,b,c'.split(',', 2)", "['a', 'b,c']")]),
        new(
            "join",
            "The strings of a list one after the other, with a separator between them.",
            [
                Member("list_join", [Texts], Text, Join) with { Cost = FunctionCost.Linear },
                Member("list_join_separator", [Texts, Text], Text, Join) with { Cost = FunctionCost.Linear },
            ],
            [Example("['a', 'b'].join('-')", "'a-b'")]),
    ];

    private static CelValue Split(ReadOnlySpan<CelValue> arguments)
    {
        var (text, separator) = (arguments[0].AsString, arguments[1].AsString);
        var limit = arguments.Length == 3 && arguments[2].AsInt >= 0 ? (int)Math.Min(arguments[2].AsInt, int.MaxValue) : int.MaxValue;
        if (limit == 0) return CelValue.FromList(ValueList.Empty);
        if (separator.Length > 0) return CelValue.FromStrings(text.Split(separator, limit));
        var parts = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var width = parts.Count == limit - 1 ? text.Length - at : CodePoints.WidthAt(text, at);
            parts.Add(text.Substring(at, width));
            at += width;
        }

        return CelValue.FromStrings(parts);
    }

    private static CelValue Join(ReadOnlySpan<CelValue> arguments)
    {
        var list = arguments[0].AsList;
        var separator = arguments.Length == 2 ? arguments[1].AsString : "";
        var joined = new StringBuilder();
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i].Kind != CelKind.String) return CelValue.Error(new CelError($"no such overload: join() of a list with {TypeNames.Of(list[i])}"));
            if (i > 0) joined.Append(separator);
            joined.Append(list[i].AsString);
            if (joined.Length > LongestResult) return CelValue.Error(new CelError($"the result is longer than {LongestResult} characters"));
        }

        return CelValue.FromString(joined.ToString());
    }
}
