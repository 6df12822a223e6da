using System.Net;
using Readiness.Collectors.Alertmanager;
using Readiness.Collectors.Placement;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Alerts;

/// <summary>One Alertmanager with what it would do with the alert of each Prometheus.</summary>
internal sealed class NotifyingAlertmanager
{
    private readonly string _name;
    private readonly string _address;
    private readonly Component? _component;
    private readonly string? _claim;

    private NotifyingAlertmanager(string name, string address, Component? component, AlertmanagerFacts facts, Component alert)
    {
        (_name, _address, _component, Facts, _claim) = (name, address, component, facts, alert.Site);
    }

    public AlertmanagerFacts Facts { get; }

    /// <summary>What it does with each alert that it would get, of every Prometheus whose alerts are known.</summary>
    public required IReadOnlyList<(AlertLabels Labels, Delivery Delivery)> Deliveries { get; init; }

    /// <summary>Why not even one alert is known; null when one is.</summary>
    public required NotCollected? Undecided { get; init; }

    public required FactList<string> HearsFrom { get; init; }

    public static NotifyingAlertmanager Of(string name, AlertSettings alert, IReadOnlyList<EvaluatedRule> rules, StepContext context)
    {
        var component = context.Plan.FindComponent(name);
        var facts = context.Collected.Of<AlertmanagerFacts>(name) ?? AlertmanagerFacts.Missing(Unasked(name, component?.Kind));
        var address = component?.Settings is AlertmanagerSettings settings && Uri.TryCreate(settings.Url, UriKind.Absolute, out var url) ? url.Authority : name;
        var linked = rules.Select(rule => (Rule: rule, Tells: Tells(rule, address, facts))).ToList();
        var others = rules.SelectMany(rule => rule.Others()).ToList();
        var (firing, undecided) = Firing([.. linked.Where(link => link.Tells.ValueOr(true)).Select(link => link.Rule)]);
        return new NotifyingAlertmanager(name, address, component, facts, context.Component)
        {
            Deliveries = [.. firing.Select(labels => (labels, Delivery.Of(facts, labels, alert.Receiver, others)))],
            Undecided = undecided,
            HearsFrom = FactList<string>.Present(
                [.. linked.Where(link => link.Tells.ValueOr(false)).Select(link => link.Rule.Name)],
                rules.Select(rule => rule.Facts.Alertmanagers.From).OfType<Provenance>().FirstOrDefault(),
                linked.Where(link => link.Tells.IsNotCollected).Select(link => link.Tells.Why).FirstOrDefault()),
        };
    }

    public SignalRelay AsRelay()
    {
        var (delivers, blocked) = Judge();
        var known = delivers.IsPresent;
        return new SignalRelay
        {
            Name = _name,
            Address = _address,
            Site = PlacedSite.Of(_component, Facts.Site, $"the Alertmanager at {_address}"),
            Answers = Facts.Reachable,
            HearsFrom = HearsFrom,
            Delivers = delivers,
            Obstacle = blocked?.Obstacle is { } obstacle ? Fact<string>.Present(obstacle, delivers.From) : known ? Fact<string>.Absent(delivers.From) : Fact<string>.Missing(delivers.Why),
            Trouble = blocked?.Trouble is { } trouble ? Fact<string>.Present(trouble, delivers.From) : known ? Fact<string>.Absent(delivers.From) : Fact<string>.Missing(delivers.Why),
            Receivers = Receivers(delivers),
        };
    }

    // An alert that is not delivered counts even beside others that are: which of them fires in the drill nobody knows.
    private (Fact<bool> Delivers, Delivery? Blocked) Judge()
    {
        if (Deliveries.Select(one => one.Delivery).FirstOrDefault(delivery => delivery.Delivers is { IsPresent: true, Value: false }) is { } blocked) return (blocked.Delivers, blocked);
        if (Undecided is not null) return (Fact<bool>.Missing(Undecided), null);
        if (Deliveries.Select(one => one.Delivery.Delivers).Where(delivers => !delivers.IsPresent).ToList() is [var open, ..]) return (open, null);
        return Deliveries.Count > 0
            ? (Deliveries[0].Delivery.Delivers, null)
            : (Fact<bool>.Missing(NotCollectedReason.Unsupported, "the alert never fires, so nobody knows with which labels"), null);
    }

    private FactList<SignalReceiver> Receivers(Fact<bool> delivers)
    {
        if (!delivers.IsPresent) return FactList<SignalReceiver>.Missing(delivers.Why);
        var names = Deliveries.SelectMany(one => one.Delivery.Routes).Select(route => route.Receiver).ToHashSet(StringComparer.Ordinal);
        return FactList<SignalReceiver>.Present(
            [.. Facts.Receivers.Items.Where(receiver => names.Contains(receiver.Name)).SelectMany(receiver => receiver.Integrations.Items).Select(Receiver)], Facts.Receivers.From);
    }

    private SignalReceiver Receiver(AlertmanagerIntegration integration) => new()
    {
        Name = integration.Address.IsPresent ? $"{integration.Type} {integration.Address.Value}" : integration.Type,
        Site = integration.Address.IsAbsent || integration.Site.IsPresent ? integration.Site
            : _claim is not null ? Fact<string>.Present(_claim)
            : integration.Site.IsNotCollected ? Fact<string>.Missing(integration.Site.Why.Reason, $"{integration.Site.Why.Detail}, and the plan gives the alert no site")
            : Fact<string>.Missing(NotCollectedReason.Undeclared, $"what {integration.Address} stands for lies in none of the sites' networks, and the plan gives the alert no site"),
    };

    private static (IReadOnlyList<AlertLabels> Known, NotCollected? Undecided) Firing(IReadOnlyList<EvaluatedRule> rules)
    {
        var situations = rules
            .SelectMany(rule => new[] { (rule.FiresOnDown, Labels: rule.Firing(questions => questions.Down)), (rule.FiresOnAbsence, Labels: rule.Firing(questions => questions.Absence)) })
            .Where(situation => situation.Item1.ValueOr(true))
            .Select(situation => situation.Labels)
            .ToList();
        var known = situations.Where(labels => labels.IsPresent).SelectMany(labels => labels.Value).DistinctBy(labels => labels.ToString()).ToList();
        // A server that does not answer today tells nothing today; the others' alerts decide.
        return (known, known.Count > 0 ? null : situations.Where(labels => labels.IsNotCollected).Select(labels => labels.Why).FirstOrDefault());
    }

    private static Fact<bool> Tells(EvaluatedRule rule, string address, AlertmanagerFacts facts)
    {
        var known = rule.Facts.Alertmanagers;
        if (!known.IsPresent) return Fact<bool>.Missing(known.IsNotCollected ? known.Why : NotCollected.NotRequested);
        var active = known.Items.Where(one => one.Active).Select(one => one.Address).ToList();
        if (active.Exists(one => string.Equals(one, address, StringComparison.OrdinalIgnoreCase) || facts.Addresses.Items.Contains(one))) return Fact<bool>.Present(true, known.From);
        if (known.Incomplete is { } rest) return Fact<bool>.Missing(rest);
        return active.TrueForAll(one => IPEndPoint.TryParse(one, out _)) && facts.Addresses.IsPresent
            ? Fact<bool>.Present(false, known.From)
            : Fact<bool>.Missing(NotCollectedReason.Unsupported, $"{rule.Name} sends to {string.Join(", ", active)}; whether {address} is one of them, names alone do not tell");
    }

    private static NotCollected Unasked(string name, string? kind) => kind is null or "alertmanager"
        ? new NotCollected(NotCollectedReason.Failed, $"{name} was not asked")
        : new NotCollected(NotCollectedReason.NoCollector, $"{name} is of kind {kind}; an alert is understood when it goes through an alertmanager");
}
