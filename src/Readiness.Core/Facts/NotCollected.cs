namespace Readiness.Core.Facts;

/// <summary>Says that a fact was not collected, and why.</summary>
/// <param name="Reason">The class of the failure.</param>
/// <param name="Detail">One sentence with operation and endpoint, fit for a report; never a secret.</param>
public sealed record NotCollected(NotCollectedReason Reason, string Detail)
{
    /// <summary>Nothing asked for the fact in this run.</summary>
    public static NotCollected NotRequested { get; } = new(NotCollectedReason.NotRequested, "no selected rule asked for it");

    public override string ToString() => $"{Reason}: {Detail}";
}
