using System.Runtime.CompilerServices;
using Readiness.Expressions.Diagnostics;
using Readiness.Expressions.Values;

namespace Readiness.Expressions.Evaluation;

/// <summary>How a macro walks: over what, with which names, at which cost per step.</summary>
/// <param name="Range">The list or map.</param>
/// <param name="Slot">Where the first name lives.</param>
/// <param name="HasTwoNames">The second name lives in the next slot.</param>
/// <param name="StepCost">What the body costs once.</param>
internal sealed record WalkPlan(Node Range, int Slot, bool HasTwoNames, int StepCost);

/// <summary>A macro that walks over a list or a map.</summary>
internal abstract class WalkNode(TextSpan span, WalkPlan plan) : Node(span)
{
    private readonly Node _range = plan.Range;
    private readonly int _stepCost = plan.StepCost;
    private readonly int _slot = plan.Slot;
    private readonly bool _hasTwoNames = plan.HasTwoNames;

    protected static CelValue OverBudget => CelValue.Error(Frame.OverBudget);

    /// <summary>Evaluates the range; false, and the value in <see cref="Frame.Other"/>, when there is nothing to walk over.</summary>
    protected bool TryStart(scoped ref Frame frame, out Walk walk)
    {
        var range = _range.Evaluate(ref frame);
        if (Walk.TryOver(range, out walk)) return true;
        frame.Other = range.IsValue ? Fail($"no such overload: {TypeNames.Of(range)} is neither a list nor a map") : range;
        return false;
    }

    /// <summary>Puts the names of a step in place; false when the budget is spent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected bool TryStep(scoped ref Frame frame, in Walk walk, int step)
    {
        if (!frame.Spend(_stepCost)) return false;
        frame.Breathe(step);
        if (!_hasTwoNames)
        {
            frame.Locals[_slot] = walk.Single(step);
            return true;
        }

        frame.Locals[_slot] = walk.First(step);
        frame.Locals[_slot + 1] = walk.Second(step);
        return true;
    }

    /// <summary>The condition as a strict macro needs it: true, false, or what blocks the result.</summary>
    protected CelValue TestStrictly(Node condition, scoped ref Frame frame)
    {
        var truth = condition.Test(ref frame);
        if (truth != Truth.Other) return CelValue.FromBool(truth == Truth.True);
        return frame.Other.IsValue ? Fail($"no such overload: the condition is {TypeNames.Of(frame.Other)}, not a bool") : frame.Other;
    }
}
