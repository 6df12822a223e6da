using Readiness.Core.Collecting;
using Readiness.Core.Plans;

namespace Readiness.Core.Rules.Demand;

/// <summary>What selected rules need to be collected, known from their expressions before anything is asked.</summary>
public sealed class RuleDemand(Plan plan, KindCatalogue kinds)
{
    /// <summary>The facts that the rules name, and those from which the steps that they judge are derived.</summary>
    public CollectionOrder Of(IReadOnlyList<Rule> rules)
    {
        var needed = rules.SelectMany(rule => RuleReads.Of(rule).Select(fact => (Subject: rule.Subject.Name, Fact: fact))).ToLookup(read => read.Subject, read => read.Fact, StringComparer.Ordinal);
        var derivers = plan.Chain.Steps.Where(step => needed.Contains(step.Subject)).Select(DeriverOf).OfType<StepDeriver>().Distinct().ToList();
        var order = new CollectionOrder(plan) { Steps = needed.Select(subject => subject.Key).ToHashSet(StringComparer.Ordinal) };
        return derivers.Exists(deriver => deriver.Reads is null) ? order : order with { Wanted = Wanted(needed, derivers) };
    }

    private Dictionary<string, IReadOnlySet<string>> Wanted(ILookup<string, string> needed, IReadOnlyList<StepDeriver> derivers) =>
        needed
            .Where(subject => kinds.Find(subject.Key) is not null)
            .Select(subject => new FactsRead(subject.Key, [.. subject]))
            .Concat(derivers.SelectMany(deriver => deriver.Reads ?? []))
            .GroupBy(read => read.Kind, read => read.Facts, StringComparer.Ordinal)
            .ToDictionary(kind => kind.Key, IReadOnlySet<string> (kind) => kind.SelectMany(facts => facts).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private StepDeriver? DeriverOf(Step step) =>
        plan.FindComponent(step.Component) is { } component ? kinds.FindDeriver(step.Subject, component.Kind) : null;
}
