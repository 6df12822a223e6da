using Readiness.Collectors.Prometheus;
using Readiness.Collectors.Prometheus.PromQl;
using Readiness.Collectors.Signals;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;

namespace Readiness.Collectors.Alerts;

/// <summary>One Prometheus with its own rule of the alert's name; two servers may well have different ones.</summary>
internal sealed class EvaluatedRule
{
    private readonly string _alert;
    private readonly AskedPrometheus _source;

    private EvaluatedRule(string alert, AskedPrometheus source, Fact<PrometheusRule> rule)
    {
        (_alert, _source, Rule) = (alert, source, rule);
        Query = rule.IsPresent && PromQuery.TryRead(rule.Value.Expr, out var query, out _) ? query : null;
        Questions = Query is null ? null : new MonitorQuestions(rule.Value.Expr, Query);
    }

    public string Name => _source.Name;

    public PrometheusFacts Facts => _source.Facts;

    public AskedPrometheus Source => _source;

    /// <summary>The rule; absent when the server has none of this name.</summary>
    public Fact<PrometheusRule> Rule { get; }

    /// <summary>The rule's expression; null when there is none that can be read.</summary>
    public PromQuery? Query { get; }

    public MonitorQuestions? Questions { get; }

    public static EvaluatedRule Of(string prometheus, AlertSettings alert, StepContext context)
    {
        var source = AskedPrometheus.Of(prometheus, context);
        return new EvaluatedRule(alert.Rule, source, Find(source.Facts, prometheus, alert));
    }

    /// <summary>The rule of that name; absent when all rules were read and it is not among them.</summary>
    public static Fact<PrometheusRule> Find(PrometheusFacts facts, string prometheus, AlertSettings alert)
    {
        if (!facts.Rules.IsPresent) return Fact<PrometheusRule>.Missing(facts.Rules.IsNotCollected ? facts.Rules.Why : NotCollected.NotRequested);
        var found = facts.Rules.Items.Where(rule => rule.Type == "alerting" && rule.Name == alert.Rule && (alert.Group is null || rule.Group == alert.Group)).ToList();
        return found switch
        {
            [var only] => Fact<PrometheusRule>.Present(only, facts.Rules.From),
            [] when facts.Rules.Incomplete is { } rest => Fact<PrometheusRule>.Missing(rest),
            [] => Fact<PrometheusRule>.Absent(facts.Rules.From),
            _ => Fact<PrometheusRule>.Missing(NotCollectedReason.Unsupported, $"{prometheus} has {found.Count} alerting rules called {alert.Rule}: name the one that is meant (group)"),
        };
    }

    public SignalSource AsSource() => _source.AsSource() with { FiresOnDown = FiresOnDown, Trouble = Trouble };

    /// <summary>Whether the alert fires now.</summary>
    public Fact<bool> FiresNow => Rule.IsPresent ? Rule.Value.State.Map(state => state == "firing") : WithoutRule();

    public Fact<bool> FiresOnDown => Fires(questions => questions.Down);

    public Fact<bool> FiresOnAbsence => Fires(questions => questions.Absence);

    /// <summary>How many series each selector finds; none when there is no rule.</summary>
    public IEnumerable<Fact<long>> Selected() => Questions is { } questions ? questions.Instants.Select(_source.Count)
        : Rule.IsAbsent ? [Fact<long>.Present(0, Rule.From)]
        : [WithoutRule().Map(_ => 0L)];

    /// <summary>The labels with which the alert would fire; not collected when that cannot be known.</summary>
    public Fact<IReadOnlyList<AlertLabels>> Firing(Func<MonitorQuestions, Simulation> situation)
    {
        if (Questions is null) return WithoutRule().Map<IReadOnlyList<AlertLabels>>(_ => []);
        if (Facts.ExternalLabels.IsNotCollected) return Lost(Facts.ExternalLabels.Why);
        if (!Facts.RelabelsAlerts.IsPresent) return Facts.RelabelsAlerts.Map<IReadOnlyList<AlertLabels>>(_ => []);
        if (Facts.RelabelsAlerts.Value) return Lost(new NotCollected(NotCollectedReason.Unsupported, $"{Name} relabels its alerts before it sends them (alert_relabel_configs), so the labels that arrive are not known"));
        var samples = _source.Answer(situation(Questions).Together).Samples;
        if (!samples.IsPresent) return Lost(samples.IsNotCollected ? samples.Why : NotCollected.NotRequested);
        return Fact<IReadOnlyList<AlertLabels>>.Present(
            [.. samples.Items.Select(sample => AlertLabels.Of(_alert, sample.Labels.Entries, Rule.Value.Labels.Entries, Facts.ExternalLabels.Entries))], samples.From);
    }

    /// <summary>What else this server alerts on.</summary>
    public IEnumerable<AlertLabels> Others() => Facts.Rules.Items
        .Where(rule => rule.Type == "alerting" && (rule.Name != _alert || (Rule.IsPresent && rule.Group != Rule.Value.Group)))
        .Select(rule => AlertLabels.BeforeFiring(rule.Name, rule.Labels.Entries));

    private Fact<bool> Fires(Func<MonitorQuestions, Simulation> situation) =>
        Rule is { IsPresent: true, Value.Health: "err" } ? Fact<bool>.Present(false, Rule.From)
        : Questions is { } questions ? _source.Fires(situation(questions))
        : WithoutRule();

    private Fact<bool> WithoutRule()
    {
        if (Rule.IsAbsent) return Fact<bool>.Present(false, Rule.From);
        if (Rule.IsNotCollected) return Fact<bool>.Missing(Rule.Why);
        PromQuery.TryRead(Rule.Value.Expr, out _, out var error);
        return Fact<bool>.Missing(NotCollectedReason.Unsupported, $"the expression of {_alert} cannot be read: {error?.Message}");
    }

    private Fact<string> Trouble =>
        Rule.IsAbsent ? Fact<string>.Present($"{Name} has no alerting rule {_alert}", Rule.From)
        : Rule is { IsPresent: true, Value: { Health: "err" } rule } ? Fact<string>.Present($"{Name} cannot evaluate {_alert}: {rule.LastError.ValueOr("it does not say why")}", Rule.From)
        : Rule.IsNotCollected ? Fact<string>.Missing(Rule.Why)
        : Fact<string>.Absent(Rule.From);

    private static Fact<IReadOnlyList<AlertLabels>> Lost(NotCollected why) => Fact<IReadOnlyList<AlertLabels>>.Missing(why);
}
