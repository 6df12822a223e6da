using System.Runtime.CompilerServices;
using Readiness.Expressions.Diagnostics;
using Readiness.Expressions.Values;

namespace Readiness.Expressions.Evaluation;

/// <summary><c>&amp;&amp;</c> or <c>||</c>: the operand that decides wins over everything, in whatever order.</summary>
internal sealed class LogicNode(TextSpan span, Node[] operands, bool isAnd) : Node(span)
{
    private readonly Node[] _operands = operands;
    private readonly Truth _deciding = isAnd ? Truth.False : Truth.True;
    private readonly Truth _otherwise = isAnd ? Truth.True : Truth.False;

    public override CelValue Evaluate(scoped ref Frame frame) => ToValue(Test(ref frame), ref frame);

    public override Truth Test(scoped ref Frame frame)
    {
        for (var i = 0; i < _operands.Length; i++)
        {
            var truth = _operands[i].Test(ref frame);
            if (truth == _deciding) return truth;
            if (truth == Truth.Other) return TestRest(i + 1, ref frame);
        }

        return _otherwise;
    }

    public override bool TestsMany { get; } = Array.TrueForAll(operands, o => o.TestsMany);

    public override ulong TestMany(scoped ref Frame frame, ReadOnlySpan<CelValue> elements, ulong among, ref ulong others)
    {
        // What an operand left open another can still decide, so that only what is decided is left out.
        ulong decided = 0;
        ulong open = 0;
        for (var i = 0; i < _operands.Length && decided != among; i++)
        {
            var asked = among & ~decided;
            ulong without = 0;
            var truths = _operands[i].TestMany(ref frame, elements, asked, ref without);
            decided |= _deciding == Truth.True ? truths : asked & ~truths & ~without;
            open |= without;
        }

        open &= ~decided;
        others |= open;
        return _deciding == Truth.True ? decided : among & ~decided & ~open;
    }

    /// <summary>After an operand that is neither true nor false only one that decides can still give an answer.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Truth TestRest(int from, scoped ref Frame frame)
    {
        var open = default(Conjunction);
        open.AddOther(frame.Other);
        for (var i = from; i < _operands.Length; i++)
        {
            var truth = _operands[i].Test(ref frame);
            if (truth == _deciding) return truth;
            if (truth == Truth.Other) open.AddOther(frame.Other);
        }

        return frame.Leave(open.Result);
    }
}

internal sealed class NotNode(TextSpan span, Node operand) : Node(span)
{
    public override CelValue Evaluate(scoped ref Frame frame) => ToValue(Test(ref frame), ref frame);

    public override Truth Test(scoped ref Frame frame)
    {
        var truth = operand.Test(ref frame);
        if (truth == Truth.Other) Explain(ref frame);
        return truth switch
        {
            Truth.True => Truth.False,
            Truth.False => Truth.True,
            _ => Truth.Other,
        };
    }

    public override bool TestsMany => operand.TestsMany;

    public override ulong TestMany(scoped ref Frame frame, ReadOnlySpan<CelValue> elements, ulong among, ref ulong others)
    {
        ulong open = 0;
        var truths = operand.TestMany(ref frame, elements, among, ref open);
        others |= open;
        return among & ~truths & ~open;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Explain(scoped ref Frame frame)
    {
        if (frame.Other.IsValue) frame.Other = Fail($"no such overload: !{TypeNames.Of(frame.Other)}");
    }
}

internal sealed class ConditionalNode(TextSpan span, Node condition, Node then, Node otherwise) : Node(span)
{
    public override CelValue Evaluate(scoped ref Frame frame) => condition.Test(ref frame) switch
    {
        Truth.True => then.Evaluate(ref frame),
        Truth.False => otherwise.Evaluate(ref frame),
        _ => Undecided(frame.Other),
    };

    public override Truth Test(scoped ref Frame frame) => condition.Test(ref frame) switch
    {
        Truth.True => then.Test(ref frame),
        Truth.False => otherwise.Test(ref frame),
        _ => LeaveUndecided(ref frame),
    };

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Truth LeaveUndecided(scoped ref Frame frame) => frame.Leave(Undecided(frame.Other));

    private CelValue Undecided(in CelValue value) =>
        value.IsValue ? Fail($"no such overload: the condition before ? is {TypeNames.Of(value)}, not a bool") : value;
}
