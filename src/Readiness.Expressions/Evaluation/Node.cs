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

    protected static CelValue ToValue(Truth truth, scoped ref Frame frame) =>
        truth == Truth.Other ? frame.Other : CelValue.FromBool(truth == Truth.True);

    /// <summary>Gives an error the place where it happened, unless a part knows better.</summary>
    protected CelValue Located(in CelValue result) =>
        result.IsError && result.AsError.Start < 0
            ? CelValue.Error(result.AsError with { Start = span.Start, Length = span.Length })
            : result;

    protected CelValue Fail(string message) => CelValue.Error(new CelError(message) { Start = span.Start, Length = span.Length });
}
