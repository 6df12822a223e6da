using Readiness.Core.Diagnostics;
using Readiness.Core.Plans;

namespace Readiness.Core.Rules;

/// <summary>One rule, read from its file and type-checked: what must hold, why, how to fix it.</summary>
public sealed record Rule
{
    /// <summary>Kebab-case, the bad state, equal to the file's name.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required Phase Phase { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>What happens in the drill because of it.</summary>
    public required string Why { get; init; }

    public required RuleSubject Subject { get; init; }

    /// <summary>Whether it is evaluated once per scenario instead of once.</summary>
    public bool PerScenario { get; init; }

    /// <summary>Whether the bad state does harm by itself, so that a step that has it counts even when the failover could do without that step.</summary>
    public bool IsHarmful { get; init; }

    /// <summary>When it is evaluated on a subject's items one by one: which.</summary>
    public RuleItems? Items { get; init; }

    /// <summary>When it applies; null for always.</summary>
    public RuleExpression? When { get; init; }

    /// <summary>What must hold.</summary>
    public required RuleExpression Expect { get; init; }

    /// <summary>What to say when it does not.</summary>
    public required MessageTemplate Message { get; init; }

    public required RuleFix Fix { get; init; }

    /// <summary>What the rule is known to miss; null when nothing is.</summary>
    public string? Limits { get; init; }

    /// <summary>Where the requirement comes from: a framework's name and the place in it.</summary>
    public IReadOnlyDictionary<string, string> References { get; init; } = new Dictionary<string, string>();

    /// <summary>Numbers that a plan may override, in the order in which they are bound.</summary>
    public IReadOnlyList<RuleThreshold> Thresholds { get; init; } = [];

    public required SourceText Source { get; init; }

    public IReadOnlyList<RuleTest> Tests { get; init; } = [];

    /// <summary>Every expression of the rule, for collecting on demand.</summary>
    public IEnumerable<RuleExpression> Expressions =>
        new[] { When, Items?.List }.OfType<RuleExpression>().Append(Expect).Concat(Message.Expressions).Concat(Fix.Expressions);
}
