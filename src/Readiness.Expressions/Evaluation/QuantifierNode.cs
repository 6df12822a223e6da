using Readiness.Expressions.Diagnostics;
using Readiness.Expressions.Values;

namespace Readiness.Expressions.Evaluation;

/// <summary><c>all</c> and <c>exists</c>: one step that decides wins over what is unknown or fails in others.</summary>
internal sealed class QuantifierNode(TextSpan span, WalkPlan plan, Node body, bool isAll) : WalkNode(span, plan)
{
    private readonly Truth _deciding = isAll ? Truth.False : Truth.True;
    private readonly Truth _otherwise = isAll ? Truth.True : Truth.False;

    public override CelValue Evaluate(scoped ref Frame frame) => ToValue(Test(ref frame), ref frame);

    public override Truth Test(scoped ref Frame frame)
    {
        if (!TryStart(ref frame, out var walk)) return Truth.Other;
        var open = default(Conjunction);
        for (var step = 0; step < walk.Count; step++)
        {
            if (!TryStep(ref frame, walk, step)) return frame.Leave(OverBudget);
            var truth = body.Test(ref frame);
            if (truth == _deciding) return truth;
            if (truth == Truth.Other) open.AddOther(frame.Other);
        }

        open.AddMissing(walk.Incomplete);
        return open.IsDefinite ? _otherwise : frame.Leave(open.Result);
    }
}

/// <summary><c>exists_one</c>: every step must be definite.</summary>
internal sealed class ExistsOneNode(TextSpan span, WalkPlan plan, Node body) : WalkNode(span, plan)
{
    public override CelValue Evaluate(scoped ref Frame frame)
    {
        if (!TryStart(ref frame, out var walk)) return frame.Other;
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
