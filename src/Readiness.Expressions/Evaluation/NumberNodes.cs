using Readiness.Expressions.Diagnostics;
using Readiness.Expressions.Values;

namespace Readiness.Expressions.Evaluation;

/// <summary>An order of two ints or two durations, as the checker found: compared in registers.</summary>
internal sealed class NumberOrderNode(TextSpan span, Node left, Node right, Order order, CelKind kind) : Node(span)
{
    public override CelValue Evaluate(scoped ref Frame frame) => ToValue(Test(ref frame), ref frame);

    public override Truth Test(scoped ref Frame frame)
    {
        if (!left.TryNumber(ref frame, kind, out var a))
        {
            var first = frame.Other;
            return Compare(first, right.Evaluate(ref frame), ref frame);
        }

        if (!right.TryNumber(ref frame, kind, out var b)) return Compare(CelValue.FromBits(kind, a), frame.Other, ref frame);
        var holds = order switch
        {
            Order.Less => a < b,
            Order.LessEqual => a <= b,
            Order.Greater => a > b,
            _ => a >= b,
        };
        return holds ? Truth.True : Truth.False;
    }

    private Truth Compare(in CelValue a, in CelValue b, scoped ref Frame frame)
    {
        if (!a.IsValue || !b.IsValue) return frame.Leave(Strict.Combine(a, b));
        var error = Ordering.TryCompare(a, b, out var result);
        return error is null ? OrderNode.Holds(order, result) : frame.Leave(Located(CelValue.Error(error)));
    }
}

/// <summary>A sum or difference of two ints or two durations.</summary>
internal sealed class NumberSumNode(TextSpan span, Node left, Node right, bool isSum, CelKind kind) : Node(span)
{
    public override CelValue Evaluate(scoped ref Frame frame) =>
        TryNumber(ref frame, kind, out var number) ? CelValue.FromBits(kind, number) : frame.Other;

    public override bool TryNumber(scoped ref Frame frame, CelKind wanted, out long number)
    {
        number = 0;
        if (!left.TryNumber(ref frame, kind, out var a))
        {
            var first = frame.Other;
            frame.Other = Compute(first, right.Evaluate(ref frame));
            return false;
        }

        if (!right.TryNumber(ref frame, kind, out var b))
        {
            frame.Other = Compute(CelValue.FromBits(kind, a), frame.Other);
            return false;
        }

        number = unchecked(isSum ? a + b : a - b);
        var overflows = isSum ? ((a ^ number) & (b ^ number)) < 0 : ((a ^ b) & (a ^ number)) < 0;
        if (!overflows && wanted == kind) return true;
        frame.Other = Compute(CelValue.FromBits(kind, a), CelValue.FromBits(kind, b));
        return false;
    }

    private CelValue Compute(in CelValue a, in CelValue b)
    {
        if (!a.IsValue || !b.IsValue) return Strict.Combine(a, b);
        return Located(isSum ? Arithmetic.Add(a, b) : Arithmetic.Subtract(a, b));
    }
}
