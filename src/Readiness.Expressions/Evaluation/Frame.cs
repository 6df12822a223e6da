using System.Runtime.CompilerServices;

namespace Readiness.Expressions.Evaluation;

/// <summary>The state of one evaluation, on the stack of its thread.</summary>
internal ref struct Frame
{
    public static readonly CelError OverBudget = new("the evaluation costs more than it may: the lists are too long for this expression");

    /// <summary>As many as a word has bits.</summary>
    public const int ManyElements = 64;

    public ReadOnlySpan<CelValue> Variables;
    public Span<CelValue> Locals;

    /// <summary>The element that the innermost macro with one name is at, where it stands: nothing is copied to get there.</summary>
    public ref readonly CelValue Element;

    /// <summary>What may still be spent; negative when too much was.</summary>
    public long Budget;

    /// <summary>The value of the last condition that was neither true nor false.</summary>
    public CelValue Other;

    public CancellationToken Cancellation;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Spend(long cost) => (Budget -= cost) >= 0;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public Truth Leave(in CelValue other)
    {
        Other = other;
        return Truth.Other;
    }

    /// <summary>Looks for a cancellation every hundred steps or so.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Breathe(int step)
    {
        if ((step & 63) == 63) LookForCancellation();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly void LookForCancellation() => Cancellation.ThrowIfCancellationRequested();
}
