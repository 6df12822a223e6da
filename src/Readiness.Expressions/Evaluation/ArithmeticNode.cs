using Readiness.Expressions.Diagnostics;
using Readiness.Expressions.Syntax;
using Readiness.Expressions.Values;

namespace Readiness.Expressions.Evaluation;

/// <summary>The five arithmetic operators.</summary>
internal sealed class ArithmeticNode(TextSpan span, string op, Node left, Node right) : Node(span)
{
    private readonly char _sign = Operators.Sign(op)[0];

    public override CelValue Evaluate(scoped ref Frame frame)
    {
        var a = left.Evaluate(ref frame);
        var b = right.Evaluate(ref frame);
        if (!a.IsValue || !b.IsValue) return Strict.Combine(a, b);
        var result = _sign switch
        {
            '+' => Sum(a, b, ref frame),
            '-' => Arithmetic.Subtract(a, b),
            '*' => Arithmetic.Multiply(a, b),
            '/' => Arithmetic.Divide(a, b),
            _ => Arithmetic.Modulo(a, b),
        };
        return result.IsError ? Located(result) : result;
    }

    /// <summary>Joining strings and lists costs what they are long.</summary>
    private static CelValue Sum(in CelValue a, in CelValue b, scoped ref Frame frame)
    {
        if (a.Kind == CelKind.Duration && b.Kind == CelKind.Duration) return Arithmetic.AddDurations(a.Bits, b.Bits);
        var cost = Sizes.Of(a) + Sizes.Of(b);
        return cost == 0 || frame.Spend(cost) ? Arithmetic.Add(a, b) : CelValue.Error(Frame.OverBudget);
    }
}

internal sealed class NegateNode(TextSpan span, Node operand) : Node(span)
{
    public override CelValue Evaluate(scoped ref Frame frame)
    {
        var value = operand.Evaluate(ref frame);
        return value.IsValue ? Located(Arithmetic.Negate(value)) : value;
    }
}
