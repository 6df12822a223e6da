using Readiness.Expressions.Values;
using static Readiness.Expressions.Functions.Define;

namespace Readiness.Expressions.Functions;

internal static class Sets
{
    public static IReadOnlyList<CelFunction> All { get; } =
    [
        Relation("sets.contains", "Whether a list has every element of another.", (left, right) => ContainsAll(left, right), "sets.contains([1, 2, 3], [3, 1])"),
        Relation("sets.equivalent", "Whether two lists have the same elements, however often and in whatever order.", Equivalent, "sets.equivalent([1, 2], [2, 1, 1])"),
        Relation("sets.intersects", "Whether two lists have an element in common.", Intersects, "sets.intersects([1, 2], [2, 3])"),
    ];

    private static CelFunction Relation(string name, string doc, Func<IListValue, IListValue, CelValue> test, string example) =>
        new(
            name,
            doc,
            [Global(name.Replace('.', '_'), [ListOfA, ListOfA], CelType.Bool, a => test(a[0].AsList, a[1].AsList)) with { Cost = FunctionCost.Product }],
            [Example(example, "true")]);

    private static CelValue ContainsAll(IListValue list, IListValue wanted)
    {
        var verdict = new Conjunction();
        for (var i = 0; i < wanted.Count; i++)
        {
            if (!verdict.Add(Has(list, wanted[i]))) return CelValue.False;
        }

        return verdict.Result;
    }

    private static CelValue Equivalent(IListValue left, IListValue right)
    {
        var verdict = new Conjunction();
        return verdict.Add(ContainsAll(left, right)) && verdict.Add(ContainsAll(right, left)) ? verdict.Result : CelValue.False;
    }

    private static CelValue Intersects(IListValue left, IListValue right)
    {
        var open = default(Conjunction);
        for (var i = 0; i < left.Count; i++)
        {
            var has = Has(right, left[i]);
            if (has.IsTrue) return has;
            if (!has.IsValue) open.AddOther(has);
        }

        return open.IsDefinite ? CelValue.False : open.Result;
    }

    private static CelValue Has(IListValue list, in CelValue element)
    {
        var open = default(Conjunction);
        for (var i = 0; i < list.Count; i++)
        {
            var same = Equality.Equal(list[i], element);
            if (same.IsTrue) return same;
            if (!same.IsValue) open.AddOther(same);
        }

        return open.IsDefinite ? CelValue.False : open.Result;
    }
}
