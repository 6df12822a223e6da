using System.Numerics;
using System.Runtime.CompilerServices;
using Readiness.Expressions.Diagnostics;

namespace Readiness.Expressions.Evaluation;

/// <summary>A field of the element that the innermost macro is at: what rules read most.</summary>
internal sealed class ElementFieldNode(TextSpan span, int slot, string field) : RecordFieldNode(span, slot, field)
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override CelValue Evaluate(scoped ref Frame frame) => Of(frame.Element);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override string? Text(scoped ref Frame frame) => TextOf(frame.Element, ref frame);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override bool TryNumber(scoped ref Frame frame, CelKind kind, out long number) =>
        TryNumberOf(frame.Element, kind, ref frame, out number);

    public override bool TestsMany => true;

    public override ulong TestMany(scoped ref Frame frame, ReadOnlySpan<CelValue> elements, ulong among, ref ulong others)
    {
        ulong truths = 0;
        ulong open = 0;
        for (var rest = among; rest != 0; rest &= rest - 1)
        {
            ref readonly var element = ref elements[BitOperations.TrailingZeroCount(rest)];
            if (element.Kind != CelKind.Struct || !Unsafe.As<IStructValue>(element.Reference!).TryNumber(Slot, CelKind.Bool, out var bits)) open |= rest & (0 - rest);
            else if (bits != 0) truths |= rest & (0 - rest);
        }

        others |= open;
        return truths;
    }
}
