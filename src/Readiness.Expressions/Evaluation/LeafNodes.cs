using Readiness.Expressions.Diagnostics;

namespace Readiness.Expressions.Evaluation;

internal sealed class ConstantNode(TextSpan span, CelValue value) : Node(span)
{
    public CelValue Value => value;

    public override CelValue Evaluate(scoped ref Frame frame) => value;

    public override bool TryNumber(scoped ref Frame frame, CelKind kind, out long number)
    {
        number = value.Bits;
        if (value.Kind == kind) return true;
        frame.Other = value;
        return false;
    }
}

internal sealed class VariableNode(TextSpan span, int index, string name) : Node(span)
{
    public override CelValue Evaluate(scoped ref Frame frame)
    {
        var value = frame.Variables[index];
        return value.Kind == CelKind.Absent ? Fail($"{name} is absent") : value;
    }
}

/// <summary>A name that a macro declared.</summary>
internal sealed class LocalNode(TextSpan span, int slot) : Node(span)
{
    public int Slot => slot;

    public override CelValue Evaluate(scoped ref Frame frame) => frame.Locals[slot];
}

/// <summary>A part of an unchecked expression that means nothing; it matters only when it is evaluated.</summary>
internal sealed class FailureNode(TextSpan span, string message) : Node(span)
{
    public override CelValue Evaluate(scoped ref Frame frame) => Fail(message);
}
