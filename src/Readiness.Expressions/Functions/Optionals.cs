using Readiness.Expressions.Values;
using static Readiness.Expressions.Functions.Define;

namespace Readiness.Expressions.Functions;

internal static class Optionals
{
    /// <summary>The overloads whose second argument is evaluated only when the optional is empty.</summary>
    public const string Or = "optional_or";
    public const string OrValue = "optional_orValue";

    private static readonly CelType OptionalA = CelType.Optional(A);

    public static IReadOnlyList<CelFunction> All { get; } =
    [
        new(
            "optional.of",
            "An optional with a value.",
            [Global("optional_of", [A], OptionalA, a => CelValue.FromOptional(a[0])) with { AcceptsPartial = true }],
            [Example("optional.of(1).value()", "1")]),
        new(
            "optional.none",
            "An empty optional.",
            [Global("optional_none", [], OptionalA, _ => CelValue.FromOptional(null))],
            [Example("optional.none().hasValue()", "false")]),
        new(
            "optional.ofNonZeroValue",
            "An optional with a value, but empty for null, false, 0, and for empty strings, lists and maps.",
            [Global("optional_ofNonZeroValue", [A], OptionalA, a => CelValue.FromOptional(IsZero(a[0]) ? null : a[0])) with { AcceptsPartial = true }],
            [Example("optional.ofNonZeroValue('').hasValue()", "false")]),
        new(
            "hasValue",
            "Whether an optional has a value.",
            [Member("optional_hasValue", [OptionalA], CelType.Bool, a => CelValue.FromBool(a[0].AsOptional is not null))],
            [Example("{'k': 1}.?k.hasValue()", "true")]),
        new(
            "value",
            "The value of an optional; an error when it is empty.",
            [Member("optional_value", [OptionalA], A, a => a[0].AsOptional ?? CelValue.Error(new CelError("the optional is empty")))],
            [Example("{'k': 1}.?k.value()", "1"), Example("optional.none().value()", "error: empty")]),
        new(
            "or",
            "The optional itself, or another one when it is empty.",
            [Member(Or, [OptionalA, OptionalA], OptionalA, a => a[0].AsOptional is null ? a[1] : a[0])],
            [Example("optional.none().or(optional.of(2)).value()", "2")]),
        new(
            "orValue",
            "The value of an optional, or another value when it is empty. Of an unknown fact it is unknown, not the other value.",
            [Member(OrValue, [OptionalA, A], A, a => a[0].AsOptional ?? a[1]) with { AcceptsPartial = true }],
            [Example("{'k': 1}.?x.orValue(0)", "0")]),
        new(
            "optional.unwrap",
            "The values of those optionals in a list that have one.",
            [Global("optional_unwrap", [CelType.List(OptionalA)], ListOfA, Unwrap) with { Cost = FunctionCost.Linear }],
            [Example("optional.unwrap([optional.of(1), optional.none()])", "[1]")]),
    ];

    private static bool IsZero(in CelValue value) => value.Kind switch
    {
        CelKind.Null => true,
        CelKind.Bool or CelKind.Int or CelKind.Uint or CelKind.Duration => value.Bits == 0,
        CelKind.Double => value.AsDouble == 0,
        CelKind.String => value.AsString.Length == 0,
        CelKind.Bytes => value.AsBytes.Length == 0,
        CelKind.List => value.AsList is { Count: 0, Incomplete: null },
        CelKind.Map => value.AsMap is { Count: 0, Incomplete: null },
        CelKind.Optional => value.AsOptional is null,
        _ => false,
    };

    private static CelValue Unwrap(ReadOnlySpan<CelValue> arguments)
    {
        var list = arguments[0].AsList;
        var values = new List<CelValue>(list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i].Kind != CelKind.Optional) return CelValue.Error(new CelError($"no such overload: {TypeNames.Of(list[i])} is no optional"));
            if (list[i].AsOptional is { } content) values.Add(content);
        }

        return Elements.ToValue([.. values]);
    }
}
