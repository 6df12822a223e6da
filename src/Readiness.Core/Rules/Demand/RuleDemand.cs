using Readiness.Core.Collecting;
using Readiness.Core.Evaluation;
using Readiness.Core.Plans;

namespace Readiness.Core.Rules.Demand;

/// <summary>What the selected rules need to be collected to judge the selected subjects, known from their expressions before anything is asked.</summary>
public sealed class RuleDemand(Plan plan, KindCatalogue kinds)
{
    /// <summary>The facts that the rules name, and those from which the steps that they judge are derived.</summary>
    public CollectionOrder Of(EvaluationScope scope)
    {
        var steps = plan.Chain.Steps.Where(scope.Includes).ToList();
        var components = plan.Components.Where(scope.Includes).ToList();
        var subjects = steps.Select(step => step.Subject).Concat(components.Select(component => component.Kind)).ToHashSet(StringComparer.Ordinal);
        var needed = scope.Rules
            .Where(rule => subjects.Contains(rule.Subject.Name))
            .SelectMany(rule => RuleReads.Of(rule).Select(fact => (Subject: rule.Subject.Name, Fact: fact)))
            .ToLookup(read => read.Subject, read => read.Fact, StringComparer.Ordinal);
        var judged = steps.Where(step => needed.Contains(step.Subject)).ToList();
        var derivers = judged.Select(DeriverOf).OfType<StepDeriver>().Distinct().ToList();
        var unnamed = judged.SelectMany(step => DeriverOf(step)?.RestsOn(step, plan) ?? []);
        return new CollectionOrder(plan)
        {
            Steps = judged.ToHashSet(),
            Needed = scope.Subjects.Count == 0 ? null : NeededComponents.Of(plan, components.Select(component => component.Name).Concat(unnamed), judged),
            Wanted = derivers.Exists(deriver => deriver.Reads is null) ? null : Wanted(needed, derivers),
        };
    }

    private Dictionary<string, IReadOnlySet<string>> Wanted(ILookup<string, string> needed, IReadOnlyList<StepDeriver> derivers) =>
        needed
            .Where(subject => kinds.Find(subject.Key) is not null)
            .Select(subject => new FactsRead(subject.Key, [.. subject]))
            .Concat(derivers.SelectMany(deriver => deriver.Reads ?? []).SelectMany(OfEachKind))
            .GroupBy(read => read.Kind, read => read.Facts, StringComparer.Ordinal)
            .ToDictionary(kind => kind.Key, IReadOnlySet<string> (kind) => kind.SelectMany(facts => facts).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private StepDeriver? DeriverOf(Step step) =>
        plan.FindComponent(step.Component) is { } component ? kinds.FindDeriver(step.Subject, component.Kind) : null;

    private IEnumerable<FactsRead> OfEachKind(FactsRead read) => read.Kind == FactsRead.AnyKind
        ? plan.Components.Select(component => component.Kind).Distinct(StringComparer.Ordinal).Select(kind => read with { Kind = kind })
        : [read];
}
