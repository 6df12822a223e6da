using System.Runtime.CompilerServices;
using Readiness.Expressions.Diagnostics;
using Readiness.Expressions.Values;

namespace Readiness.Expressions.Evaluation;

/// <summary>A field of a record whose type the checker knows: one call, no look-up.</summary>
internal sealed class FieldNode(TextSpan span, Node operand, int slot, string field) : Node(span)
{
    public override CelValue Evaluate(scoped ref Frame frame)
    {
        var container = operand.Evaluate(ref frame);
        if (container.Kind != CelKind.Struct) return Without(container);
        var value = Unsafe.As<IStructValue>(container.Reference!).Get(slot);
        return value.Kind == CelKind.Absent ? Fail(Selection.AbsentMessage(field)) : value;
    }

    private CelValue Without(in CelValue container) =>
        container.IsValue ? Fail($"no such field: {TypeNames.Of(container)} has no {field}") : container;
}
