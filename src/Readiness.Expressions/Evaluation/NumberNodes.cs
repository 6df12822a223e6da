using System.Numerics;
using System.Runtime.CompilerServices;
using Readiness.Expressions.Diagnostics;
using Readiness.Expressions.Values;

namespace Readiness.Expressions.Evaluation;

/// <summary>An order of two ints or two durations, as the checker found: compared in registers.</summary>
internal sealed class NumberOrderNode<TLeft, TRight>(TextSpan span, TLeft left, TRight right, Order order, CelKind kind) : Node(span)
    where TLeft : struct, IReader
    where TRight : struct, IReader
{
    private readonly TLeft _left = left;
    private readonly TRight _right = right;

    public override CelValue Evaluate(scoped ref Frame frame) => ToValue(Test(ref frame), ref frame);

    public override Truth Test(scoped ref Frame frame)
    {
        if (!_left.TryNumber(ref frame, kind, out var a)) return WithoutLeft(ref frame);
        if (!_right.TryNumber(ref frame, kind, out var b)) return WithoutRight(a, ref frame);
        return Holds(a, b) ? Truth.True : Truth.False;
    }

    public override bool TestsMany => TLeft.ReadsElements && TRight.ReadsElements;

    public override ulong TestMany(scoped ref Frame frame, ReadOnlySpan<CelValue> elements, ulong among, ref ulong others)
    {
        long same = 0;
        if (!TRight.IsSame || _right.TryNumber(ref frame, kind, out same)) return InOrder(_left, _right, same, elements, among, ref others);
        others |= among;
        return 0;
    }

    // By itself, so that what the loop needs stays in registers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ulong InOrder(TLeft left, TRight right, long same, ReadOnlySpan<CelValue> elements, ulong among, ref ulong others)
    {
        ulong truths = 0;
        for (; among != 0; among &= among - 1)
        {
            ref readonly var element = ref elements[BitOperations.TrailingZeroCount(among)];
            var b = same;
            if (!left.TryNumberAt(element, kind, out var a) || (!TRight.IsSame && !right.TryNumberAt(element, kind, out b))) others |= among & (0 - among);
            else if (Holds(a, b)) truths |= among & (0 - among);
        }

        return truths;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Holds(long a, long b) => order switch
    {
        Order.Less => a < b,
        Order.LessEqual => a <= b,
        Order.Greater => a > b,
        _ => a >= b,
    };

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Truth WithoutLeft(scoped ref Frame frame)
    {
        var first = frame.Other;
        return Compare(first, _right.Evaluate(ref frame), ref frame);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Truth WithoutRight(long a, scoped ref Frame frame) => Compare(CelValue.FromBits(kind, a), frame.Other, ref frame);

    private Truth Compare(in CelValue a, in CelValue b, scoped ref Frame frame)
    {
        if (!a.IsValue || !b.IsValue) return frame.Leave(Strict.Combine(a, b));
        var error = Ordering.TryCompare(a, b, out var result);
        return error is null ? OrderNode.Holds(order, result) : frame.Leave(Located(CelValue.Error(error)));
    }
}

/// <summary>A sum or difference of two ints or two durations.</summary>
internal sealed class NumberSumNode<TLeft, TRight>(TextSpan span, TLeft left, TRight right, bool isSum, CelKind kind) : Node(span)
    where TLeft : struct, IReader
    where TRight : struct, IReader
{
    private readonly TLeft _left = left;
    private readonly TRight _right = right;

    public override CelValue Evaluate(scoped ref Frame frame) =>
        TryNumber(ref frame, kind, out var number) ? CelValue.FromBits(kind, number) : frame.Other;

    public override bool TryNumber(scoped ref Frame frame, CelKind wanted, out long number)
    {
        number = 0;
        if (!_left.TryNumber(ref frame, kind, out var a)) return WithoutLeft(ref frame);
        if (!_right.TryNumber(ref frame, kind, out var b)) return Leave(a, frame.Other, ref frame);
        number = unchecked(isSum ? a + b : a - b);
        var overflows = isSum ? ((a ^ number) & (b ^ number)) < 0 : ((a ^ b) & (a ^ number)) < 0;
        if (!overflows && wanted == kind) return true;
        return LeaveOverflow(a, b, ref frame);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool WithoutLeft(scoped ref Frame frame)
    {
        var first = frame.Other;
        frame.Other = Compute(first, _right.Evaluate(ref frame));
        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool LeaveOverflow(long a, long b, scoped ref Frame frame) => Leave(a, CelValue.FromBits(kind, b), ref frame);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool Leave(long a, in CelValue b, scoped ref Frame frame)
    {
        frame.Other = Compute(CelValue.FromBits(kind, a), b);
        return false;
    }

    private CelValue Compute(in CelValue a, in CelValue b)
    {
        if (!a.IsValue || !b.IsValue) return Strict.Combine(a, b);
        return Located(isSum ? Arithmetic.Add(a, b) : Arithmetic.Subtract(a, b));
    }
}
