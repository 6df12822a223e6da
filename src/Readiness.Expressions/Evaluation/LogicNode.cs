using Readiness.Expressions.Diagnostics;
using Readiness.Expressions.Values;

namespace Readiness.Expressions.Evaluation;

/// <summary><c>&amp;&amp;</c> or <c>||</c>: the operand that decides wins over everything, in whatever order.</summary>
internal sealed class LogicNode(TextSpan span, Node[] operands, bool isAnd) : Node(span)
{
    private readonly Truth _deciding = isAnd ? Truth.False : Truth.True;

    public override CelValue Evaluate(scoped ref Frame frame) => ToValue(Test(ref frame), ref frame);

    public override Truth Test(scoped ref Frame frame)
    {
        var open = default(Conjunction);
        foreach (var operand in operands)
        {
            var truth = operand.Test(ref frame);
            if (truth == _deciding) return truth;
            if (truth == Truth.Other) open.AddOther(frame.Other);
        }

        if (!open.IsDefinite) return frame.Leave(open.Result);
        return isAnd ? Truth.True : Truth.False;
    }
}

internal sealed class NotNode(TextSpan span, Node operand) : Node(span)
{
    public override CelValue Evaluate(scoped ref Frame frame) => ToValue(Test(ref frame), ref frame);

    public override Truth Test(scoped ref Frame frame)
    {
        var truth = operand.Test(ref frame);
        if (truth != Truth.Other) return truth == Truth.True ? Truth.False : Truth.True;
        if (frame.Other.IsValue) frame.Other = Fail($"no such overload: !{TypeNames.Of(frame.Other)}");
        return Truth.Other;
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
        _ => frame.Leave(Undecided(frame.Other)),
    };

    private CelValue Undecided(in CelValue value) =>
        value.IsValue ? Fail($"no such overload: the condition before ? is {TypeNames.Of(value)}, not a bool") : value;
}
