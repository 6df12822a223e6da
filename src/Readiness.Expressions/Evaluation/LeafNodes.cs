using System.Runtime.CompilerServices;
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
    public int Index => index;

    public override CelValue Evaluate(scoped ref Frame frame)
    {
        var value = frame.Variables[index];
        return value.Kind == CelKind.Absent ? Fail($"{name} is absent") : value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override string? Text(scoped ref Frame frame)
    {
        ref readonly var value = ref frame.Variables[index];
        if (value.Kind == CelKind.String) return Unsafe.As<string>(value.Reference);
        Leave(ref frame);
        return null;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override bool TryNumber(scoped ref Frame frame, CelKind kind, out long number)
    {
        ref readonly var value = ref frame.Variables[index];
        number = value.Bits;
        if (value.Kind == kind) return true;
        Leave(ref frame);
        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Leave(scoped ref Frame frame) => frame.Other = Evaluate(ref frame);
}

/// <summary>A name that a macro declared.</summary>
internal sealed class LocalNode(TextSpan span, int slot) : Node(span)
{
    public int Slot => slot;

    public override CelValue Evaluate(scoped ref Frame frame) => frame.Locals[slot];
}

/// <summary>The element that the innermost macro with one name is at.</summary>
internal sealed class ElementNode(TextSpan span) : Node(span)
{
    public override CelValue Evaluate(scoped ref Frame frame) => frame.Element;

    public override string? Text(scoped ref Frame frame)
    {
        ref readonly var value = ref frame.Element;
        if (value.Kind == CelKind.String) return Unsafe.As<string>(value.Reference);
        frame.Other = value;
        return null;
    }
}

/// <summary>A part of an unchecked expression that means nothing; it matters only when it is evaluated.</summary>
internal sealed class FailureNode(TextSpan span, string message) : Node(span)
{
    public override CelValue Evaluate(scoped ref Frame frame) => Fail(message);
}
