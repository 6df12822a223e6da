namespace Readiness.Core.Facts.Steps;

/// <summary>A way by which the one who decides is reached.</summary>
[FactRecord("quorum.channel")]
public sealed partial record QuorumChannel
{
    /// <summary>The component's name.</summary>
    public required string Name { get; init; }

    /// <summary>The site in which it is, by its address, else as claimed.</summary>
    public Fact<string> Site { get; init; }
}
