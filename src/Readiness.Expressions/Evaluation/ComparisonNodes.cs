using System.Runtime.CompilerServices;
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
        if (a.Kind == CelKind.String && b.Kind == CelKind.String)
            return string.Equals((string?)a.Reference, (string?)b.Reference) == isEqual ? Truth.True : Truth.False;
        if (!a.IsValue || !b.IsValue) return frame.Leave(Strict.Combine(a, b));
        var equal = Equality.Equal(a, b, ref frame.Budget);
        if (equal.Kind != CelKind.Bool) return frame.Leave(equal);
        return equal.IsTrue == isEqual ? Truth.True : Truth.False;
    }
}

/// <summary>A comparison with a string constant.</summary>
internal sealed class StringConstantNode(TextSpan span, Node operand, string constant, bool isEqual) : Node(span)
{
    private readonly Truth _same = isEqual ? Truth.True : Truth.False;
    private readonly Truth _other = isEqual ? Truth.False : Truth.True;

    // The class of the commonest operand is known here, which saves a virtual call and a copy for each element of a list.
    private readonly LocalFieldNode? _field = operand as LocalFieldNode;

    public override CelValue Evaluate(scoped ref Frame frame) => ToValue(Test(ref frame), ref frame);

    public override Truth Test(scoped ref Frame frame)
    {
        var value = _field is not null ? _field.Evaluate(ref frame) : operand.Evaluate(ref frame);
        if (value.Kind == CelKind.String) return string.Equals(Unsafe.As<string>(value.Reference!), constant) ? _same : _other;
        return value.IsValue ? _other : frame.Leave(value);
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
