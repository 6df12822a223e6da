using Readiness.Core.Evaluation;
using Readiness.Core.Plans;

namespace Readiness.Core.Reports;

/// <summary>Reads the state of each step and phase off the findings.</summary>
internal static class ChainStates
{
    public static IReadOnlyList<PhaseState> Of(Plan plan, IReadOnlyList<Finding> findings, EvaluationScope scope) =>
    [
        .. plan.Chain.Phases
            .Where(phase => scope.Phases.Count == 0 || scope.Phases.Contains(phase.Phase))
            .Select(phase => OfPhase(phase, findings, scope)),
    ];

    private static PhaseState OfPhase(ChainPhase phase, IReadOnlyList<Finding> findings, EvaluationScope scope)
    {
        var steps = phase.Steps.Select(step => OfStep(step, findings, scope)).ToList();
        return new PhaseState(phase.Phase, Combine(steps, phase.Need), phase.Need, steps);
    }

    private static StepState OfStep(Step step, IReadOnlyList<Finding> findings, EvaluationScope scope)
    {
        var own = findings.Where(finding => finding.Subject == new SubjectIdentity(step.Subject, step.Name) && finding.Severity >= scope.FailOn).ToList();
        var state = own.Any(finding => finding.Outcome == Outcome.Fail) ? Outcome.Fail
            : own.Any(finding => finding.Outcome == Outcome.Unknown) ? Outcome.Unknown
            : own.Any(finding => finding.Outcome == Outcome.Pass) ? Outcome.Pass
            : Outcome.NotApplicable;
        return new StepState(step.Name, step.Subject, state,
            [.. own.Where(finding => finding.Outcome is Outcome.Fail or Outcome.Unknown).Select(finding => finding.Fingerprint)]);
    }

    // Enough whole steps make the phase whole; if even the unknown ones could not make it enough, it is broken.
    private static Outcome Combine(List<StepState> steps, int need)
    {
        var whole = steps.Count(step => step.State == Outcome.Pass);
        var open = steps.Count(step => step.State is Outcome.Unknown or Outcome.NotApplicable);
        return whole >= need ? Outcome.Pass : whole + open >= need ? Outcome.Unknown : Outcome.Fail;
    }
}
