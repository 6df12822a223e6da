using System.Numerics;
using System.Runtime.CompilerServices;
using Readiness.Expressions.Diagnostics;
using Readiness.Expressions.Values;

namespace Readiness.Expressions.Evaluation;

/// <summary><c>==</c> and <c>!=</c> of operands of which at least one is known to be a string.</summary>
internal sealed class TextEqualityNode<TLeft, TRight>(TextSpan span, TLeft left, TRight right, bool isEqual) : Node(span)
    where TLeft : struct, IReader
    where TRight : struct, IReader
{
    private readonly Truth _same = isEqual ? Truth.True : Truth.False;
    private readonly Truth _other = isEqual ? Truth.False : Truth.True;
    private readonly TLeft _left = left;
    private readonly TRight _right = right;

    public override CelValue Evaluate(scoped ref Frame frame) => ToValue(Test(ref frame), ref frame);

    public override Truth Test(scoped ref Frame frame)
    {
        if (_left.Text(ref frame) is not { } a) return WithoutLeft(ref frame);
        if (_right.Text(ref frame) is not { } b) return WithoutRight(a, ref frame);
        return SameText.Of(a, b) ? _same : _other;
    }

    public override bool TestsMany => TLeft.ReadsElements && TRight.ReadsElements;

    public override ulong TestMany(scoped ref Frame frame, ReadOnlySpan<CelValue> elements, ulong among, ref ulong others)
    {
        var first = _left;
        var second = _right;
        var same = TRight.IsSame ? second.Text(ref frame) : null;
        ulong truths = 0;
        ulong open = 0;
        for (var rest = among; rest != 0; rest &= rest - 1)
        {
            ref readonly var element = ref elements[BitOperations.TrailingZeroCount(rest)];
            if (first.TextAt(element, ref frame) is not { } a || (TRight.IsSame ? same : second.TextAt(element, ref frame)) is not { } b) open |= rest & (0 - rest);
            else if (SameText.Of(a, b)) truths |= rest & (0 - rest);
        }

        others |= open;
        return isEqual ? truths : among & ~truths & ~open;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Truth WithoutLeft(scoped ref Frame frame)
    {
        var first = frame.Other;
        return Compare(first, _right.Evaluate(ref frame), ref frame);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Truth WithoutRight(string a, scoped ref Frame frame) => Compare(CelValue.FromString(a), frame.Other, ref frame);

    private Truth Compare(in CelValue a, in CelValue b, scoped ref Frame frame)
    {
        if (!a.IsValue || !b.IsValue) return frame.Leave(Strict.Combine(a, b));
        var equal = Equality.Equal(a, b, ref frame.Budget);
        return equal.Kind != CelKind.Bool ? frame.Leave(equal) : equal.IsTrue ? _same : _other;
    }
}

/// <summary><c>==</c> and <c>!=</c> of two ints or two durations, as the checker found.</summary>
internal sealed class NumberEqualityNode<TLeft, TRight>(TextSpan span, TLeft left, TRight right, bool isEqual, CelKind kind) : Node(span)
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
        return (a == b) == isEqual ? Truth.True : Truth.False;
    }

    public override bool TestsMany => TLeft.ReadsElements && TRight.ReadsElements;

    public override ulong TestMany(scoped ref Frame frame, ReadOnlySpan<CelValue> elements, ulong among, ref ulong others)
    {
        var first = _left;
        var second = _right;
        ulong truths = 0;
        ulong open = 0;
        for (; among != 0; among &= among - 1)
        {
            var bit = among & (0 - among);
            ref readonly var element = ref elements[BitOperations.TrailingZeroCount(among)];
            if (!first.TryNumberAt(element, ref frame, kind, out var a) || !second.TryNumberAt(element, ref frame, kind, out var b)) open |= bit;
            else if ((a == b) == isEqual) truths |= bit;
        }

        others |= open;
        return truths;
    }

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
        var equal = Equality.Equal(a, b, ref frame.Budget);
        return equal.Kind != CelKind.Bool ? frame.Leave(equal) : equal.IsTrue == isEqual ? Truth.True : Truth.False;
    }
}
