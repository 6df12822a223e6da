using Readiness.Collectors.Alertmanager;
using Readiness.Collectors.Prometheus;
using Readiness.Collectors.Prometheus.PromQl;
using Readiness.Collectors.Signals;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Alerts;

/// <summary>What the time from the loss to the notification is made of.</summary>
/// <remarks>Where several servers take part, the best case is the quickest one's and the others are the slowest one's: which of them is left nobody knows beforehand.</remarks>
internal static class AlertTerms
{
    private const string PeerTimeoutSource = "Alertmanager's documentation: --cluster.peer-timeout is 15s unless it is set";

    private static readonly TimeSpan PeerTimeout = TimeSpan.FromSeconds(15);

    private static readonly Fact<TimeSpan> Nothing = Fact<TimeSpan>.Present(TimeSpan.Zero);

    public static IReadOnlyList<TimeTerm> Of(
        PromQuery query, Fact<ScrapeTimes> scraping, IReadOnlyList<EvaluatedRule> rules, IReadOnlyList<NotifyingAlertmanager> managers, Plan plan)
    {
        List<TimeTerm> terms = [.. SightTerms.Of(query, scraping)];
        var evaluated = rules.Where(rule => rule.Rule.IsPresent).Select(rule => rule.Rule.Value).ToList();
        if (rules.Select(rule => rule.Facts.RuleQueryOffset).Where(offset => !offset.IsAbsent).ToList() is { Count: > 0 } offsets) terms.Add(Spread("query offset of the rules", offsets));
        var interval = Slowest(evaluated.Select(Interval));
        terms.Add(TimeTerm.Of("wait for the next evaluation", Nothing, interval.Map(length => length / 2), interval));
        terms.Add(Spread("pending period (for)", [.. evaluated.Select(Pending)]));
        if (Sending(rules) is { } sending) terms.Add(sending);
        terms.Add(Grouping(managers));
        if (Turn(managers) is { } turn) terms.Add(turn);
        terms.Add(DeclaredTime.Term(plan, AssumptionNames.Notification, "delivery of the notification"));
        return terms;
    }

    /// <summary>The pending period in whole evaluations: the alert fires at the first one at which it has been pending for long enough.</summary>
    public static Fact<TimeSpan> Pending(PrometheusRule rule)
    {
        var interval = Interval(rule);
        if (!rule.For.IsPresent) return rule.For.IsAbsent ? Nothing : rule.For;
        return rule.For.Value == TimeSpan.Zero ? rule.For : interval.Map(length => length * Math.Ceiling(rule.For.Value / length));
    }

    private static Fact<TimeSpan> Interval(PrometheusRule rule) => rule.Interval is { IsPresent: true, Value.Ticks: > 0 } ? rule.Interval
        : rule.Interval.IsNotCollected ? rule.Interval
        : Fact<TimeSpan>.Missing(NotCollectedReason.Unsupported, $"the server does not tell how often it evaluates {rule.Name}");

    // All Alertmanagers are told at once, but a batch waits for the one before it, which a dead one holds up until the timeout.
    private static TimeTerm? Sending(IReadOnlyList<EvaluatedRule> rules)
    {
        if (rules.All(rule => rule.Facts.Alertmanagers.IsComplete && rule.Facts.Alertmanagers.Items.Count(one => one.Active) <= 1)) return null;
        var timeout = Slowest(rules.Where(rule => !rule.Facts.NotificationTimeout.IsAbsent).Select(rule => rule.Facts.NotificationTimeout));
        return TimeTerm.Of("sending past a dead Alertmanager", Nothing, Nothing, timeout);
    }

    private static TimeTerm Grouping(IReadOnlyList<NotifyingAlertmanager> managers)
    {
        const string Name = "wait of the alert's group";
        var timings = managers
            .SelectMany(manager => manager.Deliveries.SelectMany(one => one.Delivery.Routes.Select(route => GroupTiming.Of(manager.Facts, route, one.Labels))))
            .ToList();
        if (timings.Count == 0)
            return TimeTerm.Always(Name, Fact<TimeSpan>.Missing(NotCollectedReason.Unsupported, "the alert is not known to reach anybody, so no group bounds its delay"));
        var from = managers.Select(manager => manager.Facts.Routes.From).OfType<Provenance>().FirstOrDefault();
        return TimeTerm.Of(
            Name,
            Fact<TimeSpan>.Present(timings.Min(timing => timing.Best), from),
            Fact<TimeSpan>.Present(timings.Max(timing => timing.Expected), from),
            Fact<TimeSpan>.Present(timings.Max(timing => timing.Worst), from));
    }

    // In a cluster each member waits for those before it; the first of them may just have been lost.
    private static TimeTerm? Turn(IReadOnlyList<NotifyingAlertmanager> managers)
    {
        var waits = managers.Select(manager => Turn(manager.Facts)).ToList();
        if (waits.TrueForAll(wait => wait is { IsPresent: true, Value.Ticks: 0 })) return null;
        var term = TimeTerm.Of("turn within the cluster", Nothing, Nothing, Slowest(waits));
        return managers.Any(manager => manager.Facts.PeerTimeout.IsPresent) ? term : term with { Assumed = Fact<string>.Present(PeerTimeoutSource) };
    }

    private static Fact<TimeSpan> Turn(AlertmanagerFacts facts)
    {
        if (!facts.Peers.IsPresent) return Fact<TimeSpan>.Missing(facts.Peers.IsNotCollected ? facts.Peers.Why : NotCollected.NotRequested);
        var members = Math.Max(facts.Peers.Items.Count, facts.ExpectedMembers.ValueOr(0));
        return Fact<TimeSpan>.Present(facts.PeerTimeout.ValueOr(PeerTimeout) * Math.Max(0, members - 1), facts.Peers.From);
    }

    private static TimeTerm Spread(string name, IReadOnlyList<Fact<TimeSpan>> lengths)
    {
        var slowest = Slowest(lengths);
        return TimeTerm.Of(name, slowest.IsPresent ? slowest.Map(_ => lengths.Min(length => length.Value)) : slowest, slowest, slowest);
    }

    private static Fact<TimeSpan> Slowest(IEnumerable<Fact<TimeSpan>> lengths)
    {
        var all = lengths.ToList();
        if (all.FindIndex(length => !length.IsPresent) is >= 0 and var missing) return all[missing].IsNotCollected ? all[missing] : Nothing;
        return all.Count > 0 ? all.MaxBy(length => length.Value) : Fact<TimeSpan>.Missing(NotCollectedReason.Unsupported, "no server is known to evaluate the alert");
    }
}
