using Readiness.Core.Plans;
using Readiness.Core.Rules;
using Readiness.Core.Waivers;

namespace Readiness.Core.Evaluation;

/// <summary>What of a plan is looked at, and with which rules.</summary>
/// <param name="Rules">The selected rules.</param>
public sealed record EvaluationScope(IReadOnlyList<Rule> Rules)
{
    /// <summary>Only steps of these phases; empty for all.</summary>
    public IReadOnlySet<Phase> Phases { get; init; } = new HashSet<Phase>();

    /// <summary>Only subjects of these names; empty for all.</summary>
    public IReadOnlySet<string> Subjects { get; init; } = new HashSet<string>();

    /// <summary>Only these scenarios; empty for all.</summary>
    public IReadOnlySet<string> Scenarios { get; init; } = new HashSet<string>();

    /// <summary>Findings at or above this severity decide the verdict.</summary>
    public Severity FailOn { get; init; } = Severity.High;

    /// <summary>The risks that are accepted.</summary>
    public IReadOnlyList<Waiver> Waivers { get; init; } = [];

    /// <summary>Whether rules were left out by name or phase, so that steps may stay undecided on purpose.</summary>
    public bool RulesLeftOut { get; init; }

    /// <summary>A narrowed run looked at a part and never says ready.</summary>
    public bool IsNarrowed => RulesLeftOut || Phases.Count > 0 || Subjects.Count > 0 || Scenarios.Count > 0;

    public bool Includes(Step step) => IsNamed(step.Name, step.Component) && (Phases.Count == 0 || Phases.Contains(step.Phase));

    public bool Includes(Component component) => IsNamed(component.Name, null);

    public bool Includes(Subject subject) => subject.Step is { } step ? Includes(step) : IsNamed(subject.Identity.Name, subject.Component?.Name);

    /// <summary>The names of the scenarios that are looked at; one without a name when the plan has none.</summary>
    public IReadOnlyList<string?> ScenariosOf(Plan plan) => [.. plan.Scenarios.Where(Includes).Select(scenario => scenario.Name).DefaultIfEmpty(null)];

    public bool Includes(Scenario scenario) => Scenarios.Count == 0 || Scenarios.Contains(scenario.Name);

    private bool IsNamed(string name, string? component) => Subjects.Count == 0 || Subjects.Contains(name) || (component is not null && Subjects.Contains(component));
}
