using Readiness.Cli.Commands;
using Readiness.Core.Diagnostics;
using Readiness.Core.Evaluation;
using Readiness.Core.Plans;
using Readiness.Core.Rules;

namespace Readiness.Cli.Input;

/// <summary>Turns the choices of the command line into the scope of a run; a name that does not exist is a mistake, never an empty run.</summary>
internal static class ScopeReader
{
    public static EvaluationScope? Read(CheckChoices choices, Plan plan, RuleSet rules, TextWriter error)
    {
        var names = plan.Chain.Steps.Select(step => step.Name).Concat(plan.Components.Select(component => component.Name)).Concat(plan.Sites.Select(site => site.Name)).Append(plan.Name);
        var sound = Known(choices.Rules, rules.Rules.Select(rule => rule.Id), "rule", error)
            & Known(choices.Subjects, names, "subject", error)
            & Known(choices.Scenarios, plan.Scenarios.Select(scenario => scenario.Name), "scenario", error);
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
            FailOn = choices.FailOn,
            RulesLeftOut = choices.Rules.Count > 0,
        };
    }

    private static bool Known(IReadOnlyList<string> chosen, IEnumerable<string> known, string what, TextWriter error)
    {
        var all = known.Distinct(StringComparer.Ordinal).ToList();
        var strangers = chosen.Where(name => !all.Contains(name)).ToList();
        foreach (var stranger in strangers) error.WriteLine($"readiness: there is no {what} '{stranger}'; {DidYouMean.Hint(stranger, all, what + "s")}");
        return strangers.Count == 0;
    }
}
