using Readiness.Core.Facts;
using Readiness.Core.Plans;
using Readiness.Core.Rules;

namespace Readiness.Core.Evaluation;

/// <summary>Finds what nobody judged: ready needs a deciding pass for every step under every scenario, and silence is not one.</summary>
internal static class Coverage
{
    public const string StepUndecided = "step-undecided";
    public const string ComponentUnseen = "component-unseen";

    public static IEnumerable<Finding> Gaps(Plan plan, IEnumerable<Subject> subjects, IReadOnlyList<Finding> findings, EvaluationScope scope)
    {
        foreach (var subject in subjects)
        {
            if (subject.Step is not null)
            {
                // With rules left out on purpose a step may well be undecided; the narrowed verdict says that already.
                if (subject.Facts is null || !scope.RulesLeftOut)
                    foreach (var gap in StepGaps(plan, subject, findings, scope))
                        yield return gap;
            }
            else if (subject is { Facts: null, WhyNone: { } why })
            {
                yield return ComponentGap(plan, subject, why);
            }
        }
    }

    private static IEnumerable<Finding> StepGaps(Plan plan, Subject subject, IReadOnlyList<Finding> findings, EvaluationScope scope)
    {
        foreach (var scenario in scope.ScenariosOf(plan))
            if (!findings.Any(finding => Decides(finding, subject, scenario, scope)))
                yield return StepGap(plan, subject, scenario);
    }

    // Only a rule that could have stopped the drill can vouch for a step: a passed remark of low severity decides nothing.
    private static bool Decides(Finding finding, Subject subject, string? scenario, EvaluationScope scope) =>
        finding.Subject == subject.Identity
        && (finding.Scenario is null || finding.Scenario == scenario)
        && finding.Severity >= scope.FailOn
        && finding.Outcome is Outcome.Pass or Outcome.Fail or Outcome.Unknown;

    private static Finding StepGap(Plan plan, Subject subject, string? scenario)
    {
        var why = subject.WhyNone ?? new NotCollected(NotCollectedReason.Undeclared, "every rule about it says that it does not apply");
        return new Finding
        {
            Fingerprint = Fingerprint.Of(StepUndecided, plan.Name, subject.Identity, scenario, null),
            Rule = StepUndecided,
            Title = "No rule decided this step of the chain",
            Phase = subject.Step!.Phase,
            Severity = Severity.Critical,
            Outcome = Outcome.Unknown,
            Subject = subject.Identity,
            Scenario = scenario,
            Message = $"nobody can say whether {subject.Identity} works: {why.Detail}",
            Why = "The failover needs this step. Nothing has looked at it, so nothing can promise it.",
            Missing = [new MissingFact(subject.Identity.Sort, why.Reason.ToString(), why.Detail)],
            Fix = new FindingFix(why.Reason == NotCollectedReason.Failed ? MissingFactFix.For(why.Reason) : "Use a component of a kind that Readiness can ask, or add a rule that decides the step (readiness rules new).", null, null, []),
        };
    }

    private static Finding ComponentGap(Plan plan, Subject subject, NotCollected why) => new()
    {
        Fingerprint = Fingerprint.Of(ComponentUnseen, plan.Name, subject.Identity, null, null),
        Rule = ComponentUnseen,
        Title = "No collector knows this kind of component",
        Phase = Phase.Drill,
        Severity = Severity.High,
        Outcome = Outcome.Unknown,
        Subject = subject.Identity,
        Message = $"{subject.Identity.Name} was not looked at: {why.Detail}",
        Why = "The plan relies on a component whose state nobody has seen.",
        Missing = [new MissingFact(subject.Identity.Sort, why.Reason.ToString(), why.Detail)],
        Fix = new FindingFix("Take a kind from `readiness facts`, or remove the component from the plan when the failover does not need it.", null, null, []),
    };
}
