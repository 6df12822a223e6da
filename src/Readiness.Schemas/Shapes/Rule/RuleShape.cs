using System.ComponentModel.DataAnnotations;
using Readiness.Core.Plans;
using Readiness.Core.Rules;

namespace Readiness.Schemas.Shapes.Rule;

/// <summary>One rule: what must hold, why, how to fix it, and its own tests.</summary>
internal sealed record RuleShape
{
    /// <summary>The name of the bad state in kebab-case; the same as the file's name.</summary>
    [RegularExpression("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    public required string Id { get; init; }

    /// <summary>The bad state in one line.</summary>
    public required string Title { get; init; }

    /// <summary>The phase of the chain that breaks; access and drill stand beside the chain.</summary>
    public required Phase Phase { get; init; }

    /// <summary>How much a fail matters.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What happens in the drill because of it.</summary>
    public required string Why { get; init; }

    /// <summary>What it is evaluated on: a step of the chain (signal, quorum, switch, start, path), a component kind, site or plan; "kind as name" names it in expressions.</summary>
    public required string Subject { get; init; }

    /// <summary>Once per scenario; left out for once.</summary>
    [RegularExpression("^scenario$")]
    public string? Per { get; init; }

    /// <summary>Whether the bad state does harm by itself, so that it counts even on a step that the failover could do without.</summary>
    public bool? Harmful { get; init; }

    /// <summary>One finding for each item: target in signal.targets.</summary>
    public string? Each { get; init; }

    /// <summary>An expression; where it is false, the rule does not apply.</summary>
    public string? When { get; init; }

    /// <summary>An expression that must hold.</summary>
    public required string Expect { get; init; }

    /// <summary>What a fail says; expressions stand in braces.</summary>
    public required string Message { get; init; }

    /// <summary>How to repair it.</summary>
    public required FixShape Fix { get; init; }

    /// <summary>What the rule does not see.</summary>
    public string? Limits { get; init; }

    /// <summary>Numbers or durations that expressions use and plans override, by name.</summary>
    public IReadOnlyDictionary<string, object>? Thresholds { get; init; }

    /// <summary>Places in published frameworks, by framework.</summary>
    public IReadOnlyDictionary<string, string>? References { get; init; }

    /// <summary>At least one each for fail, pass and unknown.</summary>
    [MinLength(3)]
    public required IReadOnlyList<RuleTestShape> Tests { get; init; }
}
