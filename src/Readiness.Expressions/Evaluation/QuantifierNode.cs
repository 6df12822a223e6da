using System.Numerics;
using System.Runtime.CompilerServices;
using Readiness.Expressions.Diagnostics;
using Readiness.Expressions.Values;

namespace Readiness.Expressions.Evaluation;

/// <summary><c>all</c> and <c>exists</c>: one step that decides wins over what is unknown or fails in others.</summary>
internal sealed class QuantifierNode(TextSpan span, WalkPlan plan, Node body, bool isAll) : WalkNode(span, plan)
{
    private const int FewElements = 8;

    private readonly Node _body = body;
    private readonly Truth _deciding = isAll ? Truth.False : Truth.True;
    private readonly Truth _otherwise = isAll ? Truth.True : Truth.False;

    protected override CelValue Over(in Walk walk, scoped ref Frame frame) => ToValue(Decide(walk, ref frame), ref frame);

    public override Truth Test(scoped ref Frame frame)
    {
        if (!TryStart(ref frame, out var walk)) return Truth.Other;
        ref readonly var outer = ref frame.Element;
        var truth = Decide(walk, ref frame);
        frame.Element = ref outer;
        return truth;
    }

    private Truth Decide(in Walk walk, scoped ref Frame frame)
    {
        var open = default(Conjunction);
        var elements = ElementsOf(walk);
        var truth = elements.IsEmpty ? OverSteps(walk, ref frame, ref open) : OverElements(elements, ref frame, ref open);
        if (truth != _otherwise) return truth;
        open.AddMissing(walk.Incomplete);
        return open.IsDefinite ? truth : frame.Leave(open.Result);
    }

    private Truth OverElements(ReadOnlySpan<CelValue> elements, scoped ref Frame frame, ref Conjunction open)
    {
        if (_body.TestsMany) return OverMany(elements, ref frame, ref open);
        for (var step = 0; step < elements.Length; step++)
        {
            if (!TryElement(ref frame, elements, step)) return LeaveOverBudget(ref frame);
            var truth = _body.Test(ref frame);
            if (truth == _deciding) return truth;
            if (truth == Truth.Other) open.AddOther(frame.Other);
        }

        return _otherwise;
    }

    /// <summary>Many elements in one go, the first few by themselves because they often decide. Only those up to the deciding one are paid for.</summary>
    private Truth OverMany(ReadOnlySpan<CelValue> all, scoped ref Frame frame, ref Conjunction open)
    {
        for (int from = 0, count = Math.Min(all.Length, FewElements); from < all.Length; from += count, count = Math.Min(all.Length - from, Frame.ManyElements))
        {
            frame.LookForCancellation();
            var elements = all.Slice(from, count);
            var among = ulong.MaxValue >> (Frame.ManyElements - count);
            ulong others = 0;
            var truths = _body.TestMany(ref frame, elements, among, ref others);
            var deciding = _deciding == Truth.True ? truths : among & ~truths & ~others;
            var steps = deciding == 0 ? count : BitOperations.TrailingZeroCount(deciding) + 1;
            if (!TrySpendSteps(ref frame, steps)) return LeaveOverBudget(ref frame);
            if (deciding != 0) return _deciding;
            if (others != 0) AddOthers(elements, others, ref frame, ref open);
        }

        return _otherwise;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddOthers(ReadOnlySpan<CelValue> elements, ulong others, scoped ref Frame frame, ref Conjunction open)
    {
        for (; others != 0; others &= others - 1)
        {
            frame.Element = ref elements[BitOperations.TrailingZeroCount(others)];
            _body.Test(ref frame);
            open.AddOther(frame.Other);
        }
    }

    private Truth OverSteps(in Walk walk, scoped ref Frame frame, ref Conjunction open)
    {
        for (var step = 0; step < walk.Count; step++)
        {
            if (!TryStep(ref frame, walk, step)) return LeaveOverBudget(ref frame);
            var truth = _body.Test(ref frame);
            if (truth == _deciding) return truth;
            if (truth == Truth.Other) open.AddOther(frame.Other);
        }

        return _otherwise;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Truth LeaveOverBudget(scoped ref Frame frame) => frame.Leave(OverBudget);
}

/// <summary><c>exists_one</c>: every step must be definite.</summary>
internal sealed class ExistsOneNode(TextSpan span, WalkPlan plan, Node body) : WalkNode(span, plan)
{
    protected override CelValue Over(in Walk walk, scoped ref Frame frame)
    {
        var found = 0;
        var blocked = CelValue.Null;
        for (var step = 0; step < walk.Count; step++)
        {
            if (!TryStep(ref frame, walk, step)) return OverBudget;
            var answer = TestStrictly(body, ref frame);
            if (answer.IsTrue) found++;
            else if (!answer.IsValue) blocked = blocked.IsValue ? answer : Strict.Combine(blocked, answer);
        }

        if (walk.Incomplete is { } rest && found < 2) blocked = blocked.IsValue ? CelValue.Unknown(rest) : Strict.Combine(blocked, CelValue.Unknown(rest));
        return blocked.IsValue ? CelValue.FromBool(found == 1) : blocked;
    }
}
