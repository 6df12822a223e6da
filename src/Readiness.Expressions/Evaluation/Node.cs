using System.Runtime.CompilerServices;
using Readiness.Expressions.Diagnostics;

namespace Readiness.Expressions.Evaluation;

/// <summary>A step of a plan. Nodes hold no state of an evaluation, so that threads share them.</summary>
internal abstract class Node(TextSpan span)
{
    public TextSpan Span => span;

    public abstract CelValue Evaluate(scoped ref Frame frame);

    /// <summary>Evaluates a condition without moving a value around.</summary>
    public virtual Truth Test(scoped ref Frame frame)
    {
        var value = Evaluate(ref frame);
        return value.Kind == CelKind.Bool ? (Truth)value.Bits : frame.Leave(value);
    }

    /// <summary>Evaluates an int or a duration without moving a value around; false, and the value in <see cref="Frame.Other"/>, when it is none.</summary>
    public virtual bool TryNumber(scoped ref Frame frame, CelKind kind, out long number)
    {
        var value = Evaluate(ref frame);
        number = value.Bits;
        if (value.Kind == kind) return true;
        frame.Other = value;
        return false;
    }

    /// <summary>Evaluates a string without moving a value around; null, and the value in <see cref="Frame.Other"/>, when it is none.</summary>
    public virtual string? Text(scoped ref Frame frame)
    {
        var value = Evaluate(ref frame);
        if (value.Kind == CelKind.String) return Unsafe.As<string>(value.Reference);
        frame.Other = value;
        return null;
    }

    /// <summary>The condition reads nothing but fields, variables and constants, so that many elements can be tested in one go.</summary>
    public virtual bool TestsMany => false;

    /// <summary>Tests a condition on many elements of the innermost macro; only where <see cref="TestsMany"/>.</summary>
    /// <param name="frame">The state; nothing in it changes but <see cref="Frame.Other"/>.</param>
    /// <param name="elements">At most <see cref="Frame.ManyElements"/>.</param>
    /// <param name="among">A bit for each element that is to be tested.</param>
    /// <param name="others">Gets the bits of those that are neither true nor false: test them one by one.</param>
    /// <returns>The bits of those that are true.</returns>
    public virtual ulong TestMany(scoped ref Frame frame, ReadOnlySpan<CelValue> elements, ulong among, ref ulong others) =>
        throw new InvalidOperationException($"{GetType().Name} does not test many elements.");

    protected static CelValue ToValue(Truth truth, scoped ref Frame frame) =>
        truth == Truth.Other ? frame.Other : CelValue.FromBool(truth == Truth.True);

    /// <summary>Gives an error the place where it happened, unless a part knows better.</summary>
    protected CelValue Located(in CelValue result) =>
        result.IsError && result.AsError.Start < 0
            ? CelValue.Error(result.AsError with { Start = span.Start, Length = span.Length })
            : result;

    protected CelValue Fail(string message) => CelValue.Error(new CelError(message) { Start = span.Start, Length = span.Length });
}
