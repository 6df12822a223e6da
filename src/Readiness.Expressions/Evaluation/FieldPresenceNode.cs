using System.Numerics;
using System.Runtime.CompilerServices;
using Readiness.Expressions.Diagnostics;
using Readiness.Expressions.Values;

namespace Readiness.Expressions.Evaluation;

/// <summary><c>has(operand.field)</c> of a record whose type the checker knows.</summary>
internal sealed class FieldPresenceNode(TextSpan span, Node operand, int slot, string field) : Node(span)
{
    public override CelValue Evaluate(scoped ref Frame frame) => ToValue(Test(ref frame), ref frame);

    public override Truth Test(scoped ref Frame frame)
    {
        var record = operand.Evaluate(ref frame);
        if (record.Kind != CelKind.Struct) return frame.Leave(record.IsValue ? Fail($"no such overload: {TypeNames.Of(record)} has no field {field}") : record);
        var value = Unsafe.As<IStructValue>(record.Reference!).Get(slot);
        return value.IsValue ? Truth.True : value.Kind == CelKind.Absent ? Truth.False : frame.Leave(value);
    }

    public override bool TestsMany => operand is ElementNode;

    public override ulong TestMany(scoped ref Frame frame, ReadOnlySpan<CelValue> elements, ulong among, ref ulong others)
    {
        ulong present = 0;
        for (var rest = among; rest != 0; rest &= rest - 1)
        {
            ref readonly var element = ref elements[BitOperations.TrailingZeroCount(rest)];
            var value = element.Kind == CelKind.Struct ? Unsafe.As<IStructValue>(element.Reference!).Get(slot) : element;
            if (element.Kind != CelKind.Struct || value.IsUnknown || value.IsError) others |= rest & (0 - rest);
            else if (value.Kind != CelKind.Absent) present |= rest & (0 - rest);
        }

        return present;
    }
}
