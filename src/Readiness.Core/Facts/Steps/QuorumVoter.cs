namespace Readiness.Core.Facts.Steps;

/// <summary>A member with a vote.</summary>
[FactRecord("quorum.voter")]
public sealed partial record QuorumVoter
{
    /// <summary>Its name, or its address when it has none.</summary>
    public required string Name { get; init; }

    /// <summary>The site in which it is, by its address, else as claimed; absent for a person who is bound to none.</summary>
    public Fact<string> Site { get; init; }

    /// <summary>Whether it takes part now. A member that was added and never started does not, and counts all the same.</summary>
    public Fact<bool> Healthy { get; init; }
}
