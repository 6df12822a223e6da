namespace Readiness.Iam.Evaluation;

/// <summary>The answer to an <see cref="AccessRequest"/>.</summary>
public sealed record Decision
{
    public required DecisionOutcome Outcome { get; init; }

    public DenialKind Denial { get; init; }

    /// <summary>Everything that is certainly in the way, explicit denies first; empty unless denied.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    /// <summary>The Allow statements that the answer rests on, one per layer; empty unless allowed.</summary>
    public IReadOnlyList<StatementReference> AllowedBy { get; init; } = [];

    /// <summary>What has to be known for a definite answer; empty unless it cannot be told.</summary>
    public IReadOnlyList<MissingInput> Missing { get; init; } = [];

    /// <summary>Allow statements that speak of the action and still do not match, at most five; empty unless implicitly denied.</summary>
    public IReadOnlyList<NearMiss> NearMisses { get; init; } = [];

    /// <summary>The answer in plain sentences, naming statements with policy, Sid or number, line and column.</summary>
    public required string Explanation { get; init; }

    public bool IsAllowed => Outcome == DecisionOutcome.Allowed;
}
