using Readiness.Core.Plans;

namespace Readiness.Core.Evaluation;

/// <summary>Marks what is broken and can be done without: in every scenario that it concerns, enough other steps of its phase passed everything.</summary>
/// <remarks>Only a failed rule about the step itself is ever excused. What was not seen counts, and so does a state that does harm, whatever else works.</remarks>
internal static class Spares
{
    public static IReadOnlyList<Finding> Mark(Plan plan, IReadOnlyList<Finding> findings, EvaluationScope scope)
    {
        // With rules or subjects left out nobody knows whether the other steps are whole.
        var phases = plan.Chain.Phases.Where(phase => phase.Need < phase.Steps.Count).ToList();
        if (phases.Count == 0 || scope.RulesLeftOut || scope.Subjects.Count > 0) return findings;

        var about = findings.ToLookup(finding => finding.Subject);
        var harmful = scope.Rules.Where(rule => rule.IsHarmful).Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        var spares = phases.SelectMany(phase => SparesOf(phase, plan, about, scope)).ToHashSet();
        return [.. findings.Select(finding => finding.Outcome == Outcome.Fail && !harmful.Contains(finding.Rule) && IsSpare(finding) ? finding with { IsSpare = true } : finding)];

        bool IsSpare(Finding finding) => finding.Scenario is null
            ? scope.ScenariosOf(plan).All(scenario => spares.Contains((finding.Subject, scenario)))
            : spares.Contains((finding.Subject, finding.Scenario));
    }

    /// <summary>The steps that are not whole, with the scenarios in which enough others are.</summary>
    private static IEnumerable<(SubjectIdentity Step, string? Scenario)> SparesOf(ChainPhase phase, Plan plan, ILookup<SubjectIdentity, Finding> about, EvaluationScope scope)
    {
        foreach (var scenario in scope.ScenariosOf(plan))
        {
            var whole = phase.Steps.Where(step => StepOutcome.Of(step, scenario, about, scope.FailOn) == Outcome.Pass).ToHashSet();
            if (whole.Count < phase.Need) continue;
            foreach (var step in phase.Steps.Where(step => !whole.Contains(step)))
                yield return (new SubjectIdentity(step.Subject, step.Name), scenario);
        }
    }
}
