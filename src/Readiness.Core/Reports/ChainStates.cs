using Readiness.Core.Evaluation;
using Readiness.Core.Plans;

namespace Readiness.Core.Reports;

/// <summary>Reads the state of each step and phase off the findings.</summary>
internal static class ChainStates
{
    public static IReadOnlyList<PhaseState> Of(Plan plan, IReadOnlyList<Finding> findings, EvaluationScope scope)
    {
        var about = findings.ToLookup(finding => finding.Subject);
        var scenarios = scope.ScenariosOf(plan);
        return
        [
            .. plan.Chain.Phases
                .Where(phase => scope.Phases.Count == 0 || scope.Phases.Contains(phase.Phase))
                .Select(phase => new PhaseState(phase.Phase, Worst(scenarios.Select(scenario => Combine(phase, scenario, about, scope))), phase.Need, [.. phase.Steps.Select(step => OfStep(step, about, scope))])),
        ];
    }

    private static StepState OfStep(Step step, ILookup<SubjectIdentity, Finding> about, EvaluationScope scope) => new(
        step.Name,
        step.Subject,
        StepOutcome.Of(step, null, about, scope.FailOn),
        [.. StepOutcome.About(step, about, scope.FailOn).Where(finding => finding.Outcome is Outcome.Fail or Outcome.Unknown).Select(finding => finding.Fingerprint)]);

    // Enough whole steps make the phase whole; if even the unknown ones could not make it enough, it is broken.
    private static Outcome Combine(ChainPhase phase, string? scenario, ILookup<SubjectIdentity, Finding> about, EvaluationScope scope)
    {
        var states = phase.Steps.Select(step => StepOutcome.Of(step, scenario, about, scope.FailOn)).ToList();
        var whole = states.Count(state => state == Outcome.Pass);
        var open = states.Count(state => state is Outcome.Unknown or Outcome.NotApplicable);
        return whole >= phase.Need ? Outcome.Pass : whole + open >= phase.Need ? Outcome.Unknown : Outcome.Fail;
    }

    private static Outcome Worst(IEnumerable<Outcome> states)
    {
        var all = states.ToHashSet();
        return all.Contains(Outcome.Fail) ? Outcome.Fail : all.Contains(Outcome.Unknown) ? Outcome.Unknown : Outcome.Pass;
    }
}
