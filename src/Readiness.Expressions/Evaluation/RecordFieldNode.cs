using System.Runtime.CompilerServices;
using Readiness.Expressions.Diagnostics;
using Readiness.Expressions.Values;

namespace Readiness.Expressions.Evaluation;

/// <summary>A field of a record whose type the checker knows: one call, no look-up. Where the record is, is the derived classes' matter.</summary>
internal abstract class RecordFieldNode(TextSpan span, int slot, string field) : Node(span)
{
    public int Slot => slot;

    public override Truth Test(scoped ref Frame frame) => TryNumber(ref frame, CelKind.Bool, out var bits) ? (Truth)bits : Truth.Other;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected CelValue Of(in CelValue record)
    {
        if (record.Kind != CelKind.Struct) return Without(record);
        var value = Unsafe.As<IStructValue>(record.Reference!).Get(slot);
        return value.Kind == CelKind.Absent ? Absence() : value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected string? TextOf(in CelValue record, scoped ref Frame frame)
    {
        if (record.Kind == CelKind.Struct && Unsafe.As<IStructValue>(record.Reference!).Text(slot) is { } text) return text;
        Leave(record, ref frame);
        return null;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected bool TryNumberOf(in CelValue record, CelKind kind, scoped ref Frame frame, out long number)
    {
        if (record.Kind == CelKind.Struct && Unsafe.As<IStructValue>(record.Reference!).TryNumber(slot, kind, out number)) return true;
        number = 0;
        Leave(record, ref frame);
        return false;
    }

    // What happens seldom stands apart, so that what happens often has no values to clear on its stack.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Leave(in CelValue record, scoped ref Frame frame) => frame.Other = Of(record);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private CelValue Absence() => Fail(Selection.AbsentMessage(field));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private CelValue Without(in CelValue record) =>
        record.IsValue ? Fail($"no such field: {TypeNames.Of(record)} has no {field}") : record;
}

/// <summary>A field of whatever another node gives.</summary>
internal sealed class FieldNode(TextSpan span, Node operand, int slot, string field) : RecordFieldNode(span, slot, field)
{
    public override CelValue Evaluate(scoped ref Frame frame) => Of(operand.Evaluate(ref frame));

    public override string? Text(scoped ref Frame frame) => TextOf(operand.Evaluate(ref frame), ref frame);

    public override bool TryNumber(scoped ref Frame frame, CelKind kind, out long number) =>
        TryNumberOf(operand.Evaluate(ref frame), kind, ref frame, out number);
}
