using System.Runtime.CompilerServices;
using Readiness.Expressions.Diagnostics;
using Readiness.Expressions.Values;

namespace Readiness.Expressions.Evaluation;

/// <summary>A field of the element that a macro is at: what rules read most, so that nothing is copied on the way.</summary>
internal sealed class LocalFieldNode(TextSpan span, int local, int slot, string field) : Node(span)
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override CelValue Evaluate(scoped ref Frame frame)
    {
        ref readonly var container = ref frame.Locals[local];
        if (container.Kind != CelKind.Struct) return Without(container);
        var value = Unsafe.As<IStructValue>(container.Reference!).Get(slot);
        return value.Kind == CelKind.Absent ? Fail(Selection.AbsentMessage(field)) : value;
    }

    public override bool TryNumber(scoped ref Frame frame, CelKind kind, out long number)
    {
        ref readonly var container = ref frame.Locals[local];
        if (container.Kind == CelKind.Struct)
        {
            var value = Unsafe.As<IStructValue>(container.Reference!).Get(slot);
            number = value.Bits;
            if (value.Kind == kind) return true;
        }

        number = 0;
        frame.Other = Evaluate(ref frame);
        return false;
    }

    private CelValue Without(in CelValue container) =>
        container.IsValue ? Fail($"no such field: {TypeNames.Of(container)} has no {field}") : container;
}
