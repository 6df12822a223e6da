using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Plans;
using Readiness.Core.Rules;
using Readiness.Core.Waivers;
using Readiness.Expressions;

namespace Readiness.Core.Evaluation;

/// <summary>Evaluates rules on every subject of a plan.</summary>
public sealed class PlanEvaluation(Plan plan, KindCatalogue kinds, CollectedFacts collected, DateTimeOffset now)
{
    private readonly IReadOnlyDictionary<string, double> _thresholds = plan.Thresholds;
    private readonly SubjectFinder _finder = new(plan, kinds, collected, now);

    /// <summary>All findings in the order in which they would strike, gaps of coverage included.</summary>
    public IReadOnlyList<Finding> Evaluate(EvaluationScope scope, CancellationToken cancellationToken)
    {
        var subjects = _finder.Find();
        var findings = new List<Finding>();
        foreach (var subject in subjects.Where(scope.Includes))
            foreach (var rule in scope.Rules.Where(rule => rule.Subject.Name == subject.Identity.Sort))
                findings.AddRange(EvaluateOn(subject, rule, scope, cancellationToken));

        findings.AddRange(SiteClaims.Check(plan, collected, scope));
        findings.AddRange(Coverage.Gaps(plan, subjects.Where(scope.Includes), findings, scope));
        return FindingOrder.Sort(WaiverFindings.Attach(plan, Spares.Mark(plan, findings, scope), scope, now), plan);
    }

    private IEnumerable<Finding> EvaluateOn(Subject subject, Rule rule, EvaluationScope scope, CancellationToken cancellationToken)
    {
        if (!rule.PerScenario) return Findings(subject, rule, null, cancellationToken);
        return plan.Scenarios.Where(scope.Includes).SelectMany(scenario => Findings(subject, rule, scenario, cancellationToken));
    }

    private IEnumerable<Finding> Findings(Subject subject, Rule rule, Scenario? scenario, CancellationToken cancellationToken)
    {
        // Without facts there is nothing to judge; coverage says so once for the subject instead of once per rule.
        if (subject.Facts is null) return [];
        var inputs = Inputs(subject, subject.Facts, scenario);
        return RuleEvaluation.Evaluate(rule, inputs, cancellationToken)
            .Select(result => FindingBuilder.Build(plan, rule, subject, scenario, result));
    }

    private RuleInputs Inputs(Subject subject, IFactRecord facts, Scenario? scenario) => new(
        CelValue.FromStruct(facts),
        CelValue.FromStruct(_finder.OfPlan()),
        subject.Component is null ? CelValue.Unknown(new UnknownFact("component", nameof(NotCollectedReason.Undeclared), "there is no component behind this subject")) : CelValue.FromStruct(subject.Component),
        scenario is null ? null : CelValue.FromStruct(ScenarioView.Of(plan, scenario)),
        now,
        _thresholds);
}
