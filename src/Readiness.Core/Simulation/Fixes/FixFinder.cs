using Readiness.Core.Collecting;
using Readiness.Core.Evaluation;
using Readiness.Core.Plans;
using Readiness.Core.Rules;
using Readiness.Core.Simulation.Losses;
using Readiness.Expressions;

namespace Readiness.Core.Simulation.Fixes;

/// <summary>Finds what rules would mend about the steps of the chain under a loss.</summary>
public sealed class FixFinder(Plan plan, KindCatalogue kinds, CollectedFacts collected, IReadOnlyList<Rule> rules, DateTimeOffset now)
{
    private const string Elsewhere = "(another site)";

    private readonly SiteTree _sites = new(plan.Sites);
    private readonly SubjectFinder _finder = new(plan, kinds, collected, now);

    /// <summary>One for each failing rule, step and item, in the order of the chain. Only rules whose fix says what it changes can be tried.</summary>
    public IReadOnlyList<CandidateFix> Find(Loss loss, CancellationToken cancellationToken = default)
    {
        var scenario = ScenarioView.Of(plan, new Scenario(loss.Name, loss.Sites, loss.Components, plan.Source.SpanAt(0)));
        var fixes = new List<CandidateFix>();
        foreach (var subject in _finder.Find().Where(subject => subject is { Step: not null, Facts: not null, Component: not null }))
            foreach (var rule in rules.Where(rule => rule.Fix.Effects.Count > 0 && rule.Subject.Name == subject.Identity.Sort))
                fixes.AddRange(Of(rule, subject, scenario, cancellationToken));
        return fixes;
    }

    private IEnumerable<CandidateFix> Of(Rule rule, Subject subject, Facts.Subjects.ScenarioFacts scenario, CancellationToken cancellationToken)
    {
        var inputs = new RuleInputs(
            CelValue.FromStruct(subject.Facts!), CelValue.FromStruct(_finder.OfPlan()), CelValue.FromStruct(subject.Component!),
            rule.PerScenario ? CelValue.FromStruct(scenario) : null, now, plan.Thresholds);
        var inside = plan.Sites.Select(site => site.Name).FirstOrDefault(scenario.LostSites.Contains);
        foreach (var result in RuleEvaluation.Evaluate(rule, inputs, cancellationToken).Where(result => result.Outcome == Outcome.Fail))
        {
            var changes = rule.Fix.Effects.Select(effect => new EffectApplication(effect, ListOf(rule), result.Item, result.Variables, inside, Outside(scenario.LostSites))).ToList();
            yield return new CandidateFix(rule.Id, rule.Severity, subject.Identity, result.Item, rule.Fix.Text.Render(result.Variables), [.. rule.Fix.Effects.Select(effect => effect.Text)])
            {
                Apply = facts => changes.Aggregate(facts, (changed, change) => change.Apply(changed)),
            };
        }
    }

    // A third site is the best witness; a standby will do; where everything is lost the fix needs a site that the plan does not have yet.
    private string Outside(IReadOnlyList<string> lost) => plan.Sites
        .Where(site => !lost.Contains(site.Name))
        .Select(site => (site.Name, Role: RoleAround(site)))
        .Where(site => site.Role != SiteRole.Primary)
        .OrderBy(site => site.Role == SiteRole.None ? 0 : 1)
        .Select(site => site.Name)
        .FirstOrDefault(Elsewhere);

    /// <summary>A site inside the standby is the standby's.</summary>
    private SiteRole RoleAround(Site site) =>
        plan.Sites.Where(outer => outer.Role != SiteRole.None && _sites.Contains(outer.Name, site.Name)).Select(outer => outer.Role).FirstOrDefault();

    /// <summary>The list of <c>each: source in signal.sources</c>, when the items are simply all of it.</summary>
    private static string? ListOf(Rule rule) =>
        rule.Items is { List.Text: var text } && text.StartsWith(rule.Subject.Variable + ".", StringComparison.Ordinal) ? text[(rule.Subject.Variable.Length + 1)..].Trim() : null;
}
