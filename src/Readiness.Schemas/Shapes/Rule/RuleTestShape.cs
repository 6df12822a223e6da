using Readiness.Core.Evaluation;

namespace Readiness.Schemas.Shapes.Rule;

/// <summary>A test inside a rule.</summary>
internal sealed record RuleTestShape
{
    /// <summary>What the case shows.</summary>
    public required string Name { get; init; }

    /// <summary>The subject as a sample with what differs from it, the scenario, thresholds.</summary>
    public required IReadOnlyDictionary<string, object> Given { get; init; }

    /// <summary>What the rule must say.</summary>
    public required Outcome Outcome { get; init; }
}
