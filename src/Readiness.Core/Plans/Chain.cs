namespace Readiness.Core.Plans;

/// <summary>What must happen, in this order, for the failover to succeed.</summary>
/// <param name="Phases">Only those that the plan names, in the order of <see cref="Phase"/>.</param>
public sealed record Chain(IReadOnlyList<ChainPhase> Phases)
{
    public static Chain Empty { get; } = new([]);

    /// <summary>All steps in chain order.</summary>
    public IEnumerable<Step> Steps => Phases.SelectMany(phase => phase.Steps);
}
