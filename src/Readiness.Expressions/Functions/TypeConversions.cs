using Readiness.Expressions.Values;
using static Readiness.Expressions.Functions.Define;

namespace Readiness.Expressions.Functions;

internal static class TypeConversions
{
    public static IReadOnlyList<CelFunction> All { get; } =
    [
        new(
            "type",
            "The type of a value, itself a value.",
            [Global("type", [A], CelType.TypeOf(A), a => CelValue.FromType(TypeNames.TypeOf(a[0]))) with { AcceptsPartial = true }],
            [Example("type(1) == int", "true")]),
        new(
            "dyn",
            "The same value without its type: the checker lets everything pass, and mistakes show when the expression runs.",
            [Global("dyn", [A], CelType.Dyn, a => a[0]) with { AcceptsPartial = true }],
            [Example("dyn(1) == 1.0", "true")]),
    ];
}
