using Readiness.Core.Facts.Redaction;

namespace Readiness.Core.Collecting;

/// <summary>What a run collected.</summary>
/// <param name="Facts">By component.</param>
/// <param name="Components">In the order of the plan, then the implied ones in the order in which they were first asked for, whatever finished first.</param>
/// <param name="IsInterrupted">Whether the user stopped the run before everything was collected.</param>
public sealed record CollectionResult(CollectedFacts Facts, IReadOnlyList<CollectedComponent> Components, bool IsInterrupted)
{
    /// <summary>Knows the secrets of this run; the facts are clean already, a snapshot's plan is not.</summary>
    public Redactor Redactor { get; init; } = Redactor.WithoutSecrets;
}
