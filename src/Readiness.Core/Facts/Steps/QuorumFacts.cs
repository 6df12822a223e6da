namespace Readiness.Core.Facts.Steps;

/// <summary>A quorum: those who vote on the failover.</summary>
[FactRecord("quorum")]
public sealed partial record QuorumFacts
{
    /// <summary>The component's name.</summary>
    public required string Name { get; init; }

    /// <summary>The component's kind.</summary>
    public required string Kind { get; init; }

    /// <summary>The members that have a vote.</summary>
    public FactList<QuorumVoter> Voters { get; init; }

    /// <summary>Whether there is a leader now.</summary>
    public Fact<bool> HasLeader { get; init; }

    /// <summary>What the time until it decides is made of: a new leader's election where the old one is lost.</summary>
    public FactList<TimeTerm> Terms { get; init; }
}
