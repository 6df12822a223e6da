using Readiness.Expressions.Syntax;
using Readiness.Expressions.Values;
using static Readiness.Expressions.Functions.Define;

namespace Readiness.Expressions.Functions;

internal static class Relations
{
    private static readonly CelType[] Ordered =
    [
        CelType.Bool, CelType.Int, CelType.Uint, CelType.Double, CelType.String, CelType.Bytes, CelType.Timestamp, CelType.Duration,
    ];

    public static IReadOnlyList<CelFunction> All { get; } =
    [
        new(
            Operators.Equal,
            "Whether two values are the same, parts included. Numbers of different types are compared by value.",
            [Global("equals", [A, A], CelType.Bool, a => Equality.Equal(a[0], a[1])) with { AcceptsPartial = true }],
            [Example("[1, 2] == [1, 2]", "true"), Example("dyn(1) == 1.0", "true")]),
        new(
            Operators.NotEqual,
            "Whether two values differ.",
            [Global("not_equals", [A, A], CelType.Bool, a => Opposite(Equality.Equal(a[0], a[1]))) with { AcceptsPartial = true }],
            [Example("'a' != 'b'", "true")]),
        Relation(Operators.Less, "less", "Whether the left comes before the right.", order => order < 0, "1 < 2"),
        Relation(Operators.LessEqual, "less_equals", "Whether the left does not come after the right.", order => order <= 0, "duration('5m') <= duration('300s')"),
        Relation(Operators.Greater, "greater", "Whether the left comes after the right.", order => order > 0, "'b' > 'a'"),
        Relation(Operators.GreaterEqual, "greater_equals", "Whether the left does not come before the right.", order => order >= 0, "2.0 >= 1.5"),
        new(
            Operators.Not,
            "The opposite of a bool.",
            [Global("logical_not", [CelType.Bool], CelType.Bool, a => Opposite(a[0]))],
            [Example("!false", "true")]),
    ];

    private static CelFunction Relation(string op, string id, string doc, Func<int, bool> holds, string example)
    {
        CelFunctionBody body = a => Ordering.TryCompare(a[0], a[1], out var order) is { } error
            ? CelValue.Error(error)
            : CelValue.FromBool(holds(order));
        return new CelFunction(
            op,
            doc,
            Array.ConvertAll(Ordered, type => Global($"{id}_{type.Name}", [type, type], CelType.Bool, body)),
            [Example(example, "true")]);
    }

    private static CelValue Opposite(in CelValue value) => value.Kind == CelKind.Bool ? CelValue.FromBool(!value.AsBool) : value;
}
