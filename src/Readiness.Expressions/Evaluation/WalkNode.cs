using System.Runtime.CompilerServices;
using Readiness.Expressions.Diagnostics;
using Readiness.Expressions.Values;

namespace Readiness.Expressions.Evaluation;

/// <summary>How a macro walks: over what, with which names, at which cost per step.</summary>
/// <param name="Range">The list or map.</param>
/// <param name="Slot">Where the first name lives.</param>
/// <param name="HasTwoNames">The second name lives in the next slot.</param>
/// <param name="KeepsElement">A macro inside reads the one name, so that it must be found behind the element of that macro.</param>
/// <param name="StepCost">What the body costs once.</param>
internal sealed record WalkPlan(Node Range, int Slot, bool HasTwoNames, bool KeepsElement, int StepCost);

/// <summary>A macro that walks over a list or a map.</summary>
internal abstract class WalkNode(TextSpan span, WalkPlan plan) : Node(span)
{
    private readonly Node _range = plan.Range;
    private readonly int _stepCost = plan.StepCost;
    private readonly int _slot = plan.Slot;
    private readonly bool _hasTwoNames = plan.HasTwoNames;
    private readonly bool _keepsElement = plan.KeepsElement;

    protected static CelValue OverBudget => CelValue.Error(Frame.OverBudget);

    public override CelValue Evaluate(scoped ref Frame frame)
    {
        if (!TryStart(ref frame, out var walk)) return frame.Other;
        ref readonly var outer = ref frame.Element;
        var value = Over(walk, ref frame);
        frame.Element = ref outer;
        return value;
    }

    /// <summary>What the macro makes of the steps.</summary>
    protected abstract CelValue Over(in Walk walk, scoped ref Frame frame);

    /// <summary>Evaluates the range; false, and the value in <see cref="Frame.Other"/>, when there is nothing to walk over.</summary>
    protected bool TryStart(scoped ref Frame frame, out Walk walk)
    {
        var range = _range.Evaluate(ref frame);
        if (Walk.TryOver(range, out walk)) return true;
        frame.Other = range.IsValue ? Fail($"no such overload: {TypeNames.Of(range)} is neither a list nor a map") : range;
        return false;
    }

    /// <summary>The elements where they stand, when the macro names each and they need not be made one by one; else empty.</summary>
    protected ReadOnlySpan<CelValue> ElementsOf(scoped in Walk walk) => _hasTwoNames ? default : walk.Elements;

    /// <summary>Pays for steps; false when the budget is spent.</summary>
    protected bool TrySpendSteps(scoped ref Frame frame, int steps) => frame.Spend((long)steps * _stepCost);

    /// <summary>Goes to an element; false when the budget is spent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected bool TryElement(scoped ref Frame frame, ReadOnlySpan<CelValue> elements, int step)
    {
        if (!frame.Spend(_stepCost)) return false;
        frame.Breathe(step);
        ref readonly var element = ref elements[step];
        frame.Element = ref element;
        if (_keepsElement) Keep(element, ref frame);
        return true;
    }

    /// <summary>Puts the names of a step in place; false when the budget is spent.</summary>
    protected bool TryStep(scoped ref Frame frame, in Walk walk, int step)
    {
        if (!_hasTwoNames && !walk.Elements.IsEmpty) return TryElement(ref frame, walk.Elements, step);
        if (!frame.Spend(_stepCost)) return false;
        frame.Breathe(step);
        if (_hasTwoNames) PutNames(ref frame, walk, step);
        else PutValue(ref frame, walk, step);
        return true;
    }

    private void Keep(in CelValue element, scoped ref Frame frame) => frame.Locals[_slot] = element;

    private void PutValue(scoped ref Frame frame, in Walk walk, int step)
    {
        ref var local = ref frame.Locals[_slot];
        local = walk.Single(step);
        frame.Element = ref local;
    }

    private void PutNames(scoped ref Frame frame, in Walk walk, int step)
    {
        frame.Locals[_slot] = walk.First(step);
        frame.Locals[_slot + 1] = walk.Second(step);
    }

    /// <summary>The condition as a strict macro needs it: true, false, or what blocks the result.</summary>
    protected CelValue TestStrictly(Node condition, scoped ref Frame frame)
    {
        var truth = condition.Test(ref frame);
        if (truth != Truth.Other) return CelValue.FromBool(truth == Truth.True);
        return frame.Other.IsValue ? Fail($"no such overload: the condition is {TypeNames.Of(frame.Other)}, not a bool") : frame.Other;
    }
}
