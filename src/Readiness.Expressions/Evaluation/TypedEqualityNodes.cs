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
        var open = among;
        ulong equal = 0;
        if (!TRight.IsSame) equal = Equal(_left, _right, "", elements, among, out open);
        else if (_right.Text(ref frame) is { } same) equal = Equal(_left, _right, same, elements, among, out open);
        others |= open;
        return isEqual ? equal : among & ~equal & ~open;
    }

    // By itself, so that what the loop needs stays in registers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ulong Equal(TLeft left, TRight right, string same, ReadOnlySpan<CelValue> elements, ulong among, out ulong open)
    {
        ulong equal = 0;
        open = 0;
        for (; among != 0; among &= among - 1)
        {
            ref readonly var element = ref elements[BitOperations.TrailingZeroCount(among)];
            var a = left.TextAt(element);
            var b = TRight.IsSame ? same : right.TextAt(element);
            if (a is null || (!TRight.IsSame && b is null)) open |= among & (0 - among);
            else if (SameText.Of(a, b!)) equal |= among & (0 - among);
        }

        return equal;
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
        var open = among;
        ulong equal = 0;
        long same = 0;
        if (!TRight.IsSame || _right.TryNumber(ref frame, kind, out same)) equal = Equal(_left, _right, same, kind, elements, among, out open);
        others |= open;
        return isEqual ? equal : among & ~equal & ~open;
    }

    // By itself, so that what the loop needs stays in registers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ulong Equal(TLeft left, TRight right, long same, CelKind kind, ReadOnlySpan<CelValue> elements, ulong among, out ulong open)
    {
        ulong equal = 0;
        open = 0;
        for (; among != 0; among &= among - 1)
        {
            ref readonly var element = ref elements[BitOperations.TrailingZeroCount(among)];
            var b = same;
            if (!left.TryNumberAt(element, kind, out var a) || (!TRight.IsSame && !right.TryNumberAt(element, kind, out b))) open |= among & (0 - among);
            else if (a == b) equal |= among & (0 - among);
        }

        return equal;
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
