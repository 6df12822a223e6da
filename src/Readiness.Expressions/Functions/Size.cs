using Readiness.Expressions.Values;
using static Readiness.Expressions.Functions.Define;

namespace Readiness.Expressions.Functions;

internal static class Size
{
    public static IReadOnlyList<CelFunction> All { get; } =
    [
        new(
            "size",
            "The number of code points of a string, bytes of a byte string, elements of a list or entries of a map.",
            [.. Both("string", CelType.String), .. Both("bytes", CelType.Bytes), .. Both("list", ListOfA), .. Both("map", MapOfAToB)],
            [Example("size('résumé')", "6"), Example("[1, 2].size()", "2"), Example("size({})", "0")]),
    ];

    private static CelOverload[] Both(string name, CelType type) =>
    [
        Global($"size_{name}", [type], CelType.Int, Of) with { AcceptsPartial = true },
        Member($"{name}_size", [type], CelType.Int, Of) with { AcceptsPartial = true },
    ];

    private static CelValue Of(ReadOnlySpan<CelValue> arguments) => arguments[0].Kind switch
    {
        CelKind.String => CelValue.FromInt(CodePoints.Count(arguments[0].AsString)),
        CelKind.Bytes => CelValue.FromInt(arguments[0].AsBytes.Length),
        CelKind.Map => OfMap(arguments[0].AsMap),
        _ => arguments[0].AsList is { Incomplete: { } rest } ? CelValue.Unknown(rest) : CelValue.FromInt(arguments[0].AsList.Count),
    };

    /// <summary>Not even the presence of an entry is known whose value is not.</summary>
    private static CelValue OfMap(IMapValue map) =>
        Evaluation.Partial.OfMap(map) is { } missing ? CelValue.Unknown(missing) : CelValue.FromInt(map.Count);
}
