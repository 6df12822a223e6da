using Readiness.Expressions.Diagnostics;
using Readiness.Expressions.Values;

namespace Readiness.Expressions.Evaluation;

/// <summary><c>x in list</c>, <c>x in map</c>.</summary>
internal sealed class MembershipNode(TextSpan span, Node element, Node container) : Node(span)
{
    public override CelValue Evaluate(scoped ref Frame frame) => ToValue(Test(ref frame), ref frame);

    public override Truth Test(scoped ref Frame frame)
    {
        var sought = element.Evaluate(ref frame);
        var range = container.Evaluate(ref frame);
        if (!sought.IsValue || !range.IsValue) return frame.Leave(Strict.Combine(sought, range));
        return range.Kind switch
        {
            CelKind.List => InList(sought, range.AsList, ref frame),
            CelKind.Map => InMap(sought, range.AsMap, ref frame),
            _ => frame.Leave(Fail($"no such overload: {TypeNames.Of(sought)} in {TypeNames.Of(range)}")),
        };
    }

    private static Truth InList(in CelValue sought, IListValue list, scoped ref Frame frame)
    {
        if (!frame.Spend(list.Count)) return frame.Leave(CelValue.Error(Frame.OverBudget));
        var open = default(Conjunction);
        for (var i = 0; i < list.Count; i++)
        {
            var equal = Equality.Equal(sought, list[i], ref frame.Budget);
            if (equal.IsTrue) return Truth.True;
            if (equal.Kind != CelKind.Bool) open.AddOther(equal);
        }

        open.AddMissing(list.Incomplete);
        return open.IsDefinite ? Truth.False : frame.Leave(open.Result);
    }

    private static Truth InMap(in CelValue sought, IMapValue map, scoped ref Frame frame)
    {
        if (map.TryGet(sought, out var value)) return value.IsUnknown ? frame.Leave(value) : Truth.True;
        return map.Incomplete is { } rest ? frame.Leave(CelValue.Unknown(rest)) : Truth.False;
    }
}
