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

    /// <summary>Whether there is a leader now; a person who decides alone needs none to.</summary>
    public Fact<bool> HasLeader { get; init; }

    /// <summary>The name of the voter that leads; absent when none does.</summary>
    public Fact<string> Leader { get; init; }

    /// <summary>The ways by which a person who decides is reached, any of which is enough; absent where machines vote.</summary>
    public FactList<QuorumChannel> Channels { get; init; }

    /// <summary>What the time until it decides is made of: the election of a new leader where the old one is lost, or the time a person takes.</summary>
    public FactList<TimeTerm> Terms { get; init; }
}
