using Readiness.Expressions.Diagnostics;
using Readiness.Expressions.Values;

namespace Readiness.Expressions.Evaluation;

/// <summary><c>==</c> and <c>!=</c>.</summary>
internal sealed class EqualityNode(TextSpan span, Node left, Node right, bool isEqual) : Node(span)
{
    public override CelValue Evaluate(scoped ref Frame frame) => ToValue(Test(ref frame), ref frame);

    public override Truth Test(scoped ref Frame frame)
    {
        var a = left.Evaluate(ref frame);
        var b = right.Evaluate(ref frame);
        if (!a.IsValue || !b.IsValue) return frame.Leave(Strict.Combine(a, b));
        var equal = Equality.Equal(a, b, ref frame.Budget);
        if (equal.Kind != CelKind.Bool) return frame.Leave(equal);
        return equal.IsTrue == isEqual ? Truth.True : Truth.False;
    }
}

internal enum Order
{
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
}

/// <summary>The four order relations.</summary>
internal sealed class OrderNode(TextSpan span, Node left, Node right, Order order) : Node(span)
{
    public override CelValue Evaluate(scoped ref Frame frame) => ToValue(Test(ref frame), ref frame);

    public override Truth Test(scoped ref Frame frame)
    {
        var a = left.Evaluate(ref frame);
        var b = right.Evaluate(ref frame);
        if (a.Kind == b.Kind && a.Kind is CelKind.Int or CelKind.Duration) return Holds(order, a.Bits.CompareTo(b.Bits));
        if (!a.IsValue || !b.IsValue) return frame.Leave(Strict.Combine(a, b));
        var error = Ordering.TryCompare(a, b, out var result);
        return error is null ? Holds(order, result) : frame.Leave(Located(CelValue.Error(error)));
    }

    public static Truth Holds(Order order, int result)
    {
        var holds = order switch
        {
            Order.Less => result < 0,
            Order.LessEqual => result <= 0,
            Order.Greater => result > 0,
            _ => result >= 0,
        };
        return holds ? Truth.True : Truth.False;
    }
}
