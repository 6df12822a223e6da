using Readiness.Expressions.Diagnostics;
using Readiness.Expressions.Values;

namespace Readiness.Expressions.Evaluation;

/// <summary><c>filter</c>, <c>map</c> and <c>transformList</c>. A list that was not read to its end gives one that was not either.</summary>
internal sealed class ListWalkNode(TextSpan span, WalkPlan plan, Node? filter, Node? body) : WalkNode(span, plan)
{
    protected override CelValue Over(in Walk walk, scoped ref Frame frame)
    {
        var items = new List<CelValue>(walk.Count);
        var blocked = CelValue.Null;
        var positioned = 0;
        for (var step = 0; step < walk.Count; step++)
        {
            if (!TryStep(ref frame, walk, step)) return OverBudget;
            var answer = filter is null ? CelValue.True : TestStrictly(filter, ref frame);
            if (answer.IsTrue) answer = body is null ? frame.Element : body.Evaluate(ref frame);
            else if (answer.IsFalse) continue;

            // A record with an unknown field is an element like any other; an element that is unknown itself is none.
            if (answer.IsValue) items.Add(answer);
            else blocked = blocked.IsValue ? answer : Strict.Combine(blocked, answer);
            if (step < walk.Positioned) positioned = items.Count;
        }

        return blocked.IsValue ? CelValue.FromList(new ValueList([.. items], walk.Incomplete, positioned)) : blocked;
    }
}

/// <summary><c>transformMap</c> and <c>transformMapEntry</c>.</summary>
internal sealed class MapWalkNode(TextSpan span, WalkPlan plan, Node? filter, Node body, bool makesEntries) : WalkNode(span, plan)
{
    private readonly int _slot = plan.Slot;

    protected override CelValue Over(in Walk walk, scoped ref Frame frame)
    {
        var map = new CelMap(walk.Count, walk.Incomplete);
        var blocked = CelValue.Null;
        for (var step = 0; step < walk.Count; step++)
        {
            if (!TryStep(ref frame, walk, step)) return OverBudget;
            var answer = filter is null ? CelValue.True : TestStrictly(filter, ref frame);
            if (answer.IsFalse) continue;
            if (answer.IsTrue) answer = Add(map, frame.Locals[_slot], body.Evaluate(ref frame));
            if (!answer.IsValue) blocked = blocked.IsValue ? answer : Strict.Combine(blocked, answer);
        }

        return blocked.IsValue ? CelValue.FromMap(map) : blocked;
    }

    private CelValue Add(CelMap map, in CelValue key, in CelValue made)
    {
        if (!key.IsValue || !made.IsValue) return Strict.Combine(key, made);
        if (!makesEntries) return AddEntry(map, key, made);
        if (made.Kind != CelKind.Map) return Fail($"no such overload: transformMapEntry() makes a map, not {TypeNames.Of(made)}");
        var entries = made.AsMap;
        for (var i = 0; i < entries.Count; i++)
        {
            var added = AddEntry(map, entries.KeyAt(i), entries.ValueAt(i));
            if (!added.IsValue) return added;
        }

        return CelValue.Null;
    }

    private CelValue AddEntry(CelMap map, in CelValue key, in CelValue value) =>
        map.TryAdd(key, value) ? CelValue.Null : Fail($"the map gets the key {key} twice");
}
