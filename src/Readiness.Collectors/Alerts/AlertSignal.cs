using Readiness.Collectors.Alertmanager;
using Readiness.Collectors.Prometheus;
using Readiness.Collectors.Prometheus.PromQl;
using Readiness.Collectors.Signals;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Alerts;

/// <summary>What an alert means as a signal: reads its rule from every Prometheus, tries the rule's expression out there, and follows the alert through every Alertmanager.</summary>
[StepDeriver("signal", "alert")]
internal sealed class AlertSignal : IStepDeriver<SignalFacts>, IQuestioner
{
    private const string Unbounded = "the alert does not fire when its targets are reported down, so no interval bounds its delay";

    public IReadOnlyList<FactsRead> Reads { get; } =
    [
        new("alert", "rule", "group", "receiver"),
        new("prometheus", "site", "reachable", "targets", "answers", "rules", "alertmanagers", "externalLabels", "relabelsAlerts", "notificationTimeout", "ruleQueryOffset"),
        new("alertmanager", "site", "addresses", "reachable", "peers", "expectedMembers", "peerTimeout", "routes", "receivers", "inhibitions", "silences", "groups", "alerts"),
    ];

    // The rule's expression is known only after the first round; what it selects is asked in the second.
    public IEnumerable<PosedQuestion> Questions(Component component, Step? step, Plan plan, CollectedFacts collected)
    {
        if (step is null || component.Settings is not AlertSettings settings) return [];
        return settings.Through.Select(manager => new PosedQuestion(manager.Name, new AlertmanagerRouting()))
            .Concat(settings.Asks.SelectMany(asked => Questions(asked.Name, settings, collected).Select(question => new PosedQuestion(asked.Name, question))));
    }

    public SignalFacts Derive(StepContext context)
    {
        if (context.Component.Settings is not AlertSettings settings)
            return SignalFactsOf.Nothing(context, new NotCollected(NotCollectedReason.Failed, "the component has no settings of an alert"));

        var rules = settings.Asks.Select(asked => EvaluatedRule.Of(asked.Name, settings, context)).ToList();
        var managers = settings.Through.Select(manager => NotifyingAlertmanager.Of(manager.Name, settings, rules, context)).ToList();
        var watched = rules.Where(rule => rule.Query is not null).Select(rule => WatchedTargets.Of(rule.Source, rule.Query!, context.Sites)).ToList();
        var terms = Terms(rules, managers, watched, context.Plan);
        var firesOnDown = Verdicts.Any(rules.Select(rule => rule.FiresOnDown));
        return new SignalFacts
        {
            Name = context.Step.Name,
            Kind = context.Component.Kind,
            // The servers evaluate it; a claim says where those are who are told.
            Site = context.Component.Site is { } claim ? Fact<string>.Present(claim) : Fact<string>.Absent(),
            Query = Query(rules),
            Sources = FactList<SignalSource>.Present([.. rules.Select(rule => rule.AsSource())]),
            Relays = managers.Count > 0
                ? FactList<SignalRelay>.Present([.. managers.Select(manager => manager.AsRelay())])
                : FactList<SignalRelay>.Missing(new NotCollected(NotCollectedReason.Undeclared, "the plan names no Alertmanager that the alert goes through (through)")),
            Targets = watched.Count > 0 ? WatchedTargets.Merge(watched) : FactList<SignalTarget>.Missing(Unwatched(rules)),
            Selected = Verdicts.Smallest(rules.SelectMany(rule => rule.Selected())),
            FiresNow = Verdicts.Any(rules.Select(rule => rule.FiresNow)),
            FiresOnAbsence = Verdicts.Any(rules.Select(rule => rule.FiresOnAbsence)),
            FiresOnDown = firesOnDown,
            // Where no Prometheus is left to evaluate it, no alert fires.
            FiresOnSilence = Fact<bool>.Present(false),
            DetectsAtBest = TermTotals.WhenGiven(firesOnDown, TermTotals.Best(terms), Unbounded),
            DetectsAtWorst = TermTotals.WhenGiven(firesOnDown, TermTotals.Worst(terms), Unbounded),
            Terms = FactList<TimeTerm>.Present(terms),
            SilenceTerms = FactList<TimeTerm>.Absent(),
        };
    }

    private static IEnumerable<Question> Questions(string prometheus, AlertSettings settings, CollectedFacts collected)
    {
        yield return new PrometheusAlerting();
        yield return new PrometheusTargets();
        if (collected.Of<PrometheusFacts>(prometheus) is not { } facts || EvaluatedRule.Find(facts, prometheus, settings) is not { IsPresent: true, Value.Expr: var text }) yield break;
        if (!PromQuery.TryRead(text, out var query, out _)) yield break;
        foreach (var question in new MonitorQuestions(text, query).All.Distinct(StringComparer.Ordinal)) yield return new PrometheusQuery(question);
    }

    private static IReadOnlyList<TimeTerm> Terms(IReadOnlyList<EvaluatedRule> rules, IReadOnlyList<NotifyingAlertmanager> managers, IReadOnlyList<WatchedTargets> watched, Plan plan)
    {
        // Servers may have different expressions: the one that looks back furthest bounds them all.
        if (rules.Select(rule => rule.Query).OfType<PromQuery>().MaxBy(one => one.Selectors.Select(selector => selector.Window + selector.Delay).DefaultIfEmpty().Max()) is { } query)
            return AlertTerms.Of(query, WatchedTargets.Scraping(watched), rules, managers, plan);
        return [TimeTerm.Always("evaluation of the alert", Fact<TimeSpan>.Missing(Unwatched(rules)))];
    }

    private static Fact<string> Query(IReadOnlyList<EvaluatedRule> rules)
    {
        if (rules.FirstOrDefault(rule => rule.Rule.IsPresent) is { } found) return Fact<string>.Present(found.Rule.Value.Expr, found.Rule.From);
        return rules.FirstOrDefault(rule => rule.Rule.IsNotCollected) is { } lost ? Fact<string>.Missing(lost.Rule.Why) : Fact<string>.Absent();
    }

    private static NotCollected Unwatched(IReadOnlyList<EvaluatedRule> rules) =>
        rules.Where(rule => rule.Rule.IsNotCollected).Select(rule => rule.Rule.Why).FirstOrDefault()
        ?? new NotCollected(NotCollectedReason.Unsupported, "no server has a rule of this name that can be read");
}
