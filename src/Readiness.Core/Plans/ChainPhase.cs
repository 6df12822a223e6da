namespace Readiness.Core.Plans;

/// <summary>One phase with its steps, and how many of them are enough.</summary>
/// <param name="Need">How many of <paramref name="Steps"/> must work: 1 for any, their count for all.</param>
public sealed record ChainPhase(Phase Phase, IReadOnlyList<Step> Steps, int Need);
