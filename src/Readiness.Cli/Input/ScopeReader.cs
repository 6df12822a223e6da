using Readiness.Cli.Commands;
using Readiness.Core.Evaluation;

namespace Readiness.Cli.Input;

/// <summary>Turns the choices of the command line into the scope of a run.</summary>
internal static class ScopeReader
{
    public static EvaluationScope? Read(ScopeChoices choices, RunInput input, TextWriter error)
    {
        var (plan, rules) = (input.Plan, input.Rules);
        var names = plan.Chain.Steps.Select(step => step.Name).Concat(plan.Components.Select(component => component.Name)).Concat(plan.Sites.Select(site => site.Name)).Append(plan.Name);
        var sound = KnownNames.Check(choices.Rules, rules.Rules.Select(rule => rule.Id), "rule", error)
            & KnownNames.Check(choices.Subjects, names, "subject", error)
            & KnownNames.Check(choices.Scenarios, plan.Scenarios.Select(scenario => scenario.Name), "scenario", error);
        if (!sound) return null;

        var selected = rules.Rules
            .Where(rule => choices.Rules.Count == 0 || choices.Rules.Contains(rule.Id))
            .Where(rule => choices.Phases.Count == 0 || choices.Phases.Contains(rule.Phase))
            .ToList();
        return new EvaluationScope(selected)
        {
            Phases = choices.Phases.ToHashSet(),
            Subjects = choices.Subjects.ToHashSet(StringComparer.Ordinal),
            Scenarios = choices.Scenarios.ToHashSet(StringComparer.Ordinal),
            Waivers = input.Waivers,
            RulesLeftOut = choices.Rules.Count > 0,
        };
    }
}
