using Readiness.Collectors.Alertmanager;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Alerts;

/// <summary>What one Alertmanager would do with one alert.</summary>
/// <param name="Delivers">Whether somebody is told.</param>
/// <param name="Obstacle">What is in the way, in one word; null when nothing is, or nobody knows.</param>
/// <param name="Trouble">The same in a sentence.</param>
/// <param name="Routes">The routes that tell somebody, or would if nothing muted it; empty when none does.</param>
internal sealed record Delivery(Fact<bool> Delivers, string? Obstacle, string? Trouble, IReadOnlyList<AlertmanagerRoute> Routes)
{
    public static Delivery Unknown(NotCollected why) => new(Fact<bool>.Missing(why), null, null, []);

    public static Delivery Blocked(string obstacle, string trouble, Provenance? from) => new(Fact<bool>.Present(false, from), obstacle, trouble, []);

    /// <param name="receiver">The one that must be told; null when any will do.</param>
    /// <param name="others">The alerting rules that could fire beside this one, and mute it.</param>
    public static Delivery Of(AlertmanagerFacts manager, AlertLabels labels, string? receiver, IReadOnlyList<AlertLabels> others)
    {
        if (!manager.Routes.IsPresent) return Unknown(manager.Routes.IsNotCollected ? manager.Routes.Why : NotCollected.NotRequested);
        if (RouteChoice.Of(manager.Routes.Items, labels) is not { } ends) return Unsure($"the route depends on a label that only a template of the rule tells: {labels}");
        var wanted = ends.Where(route => receiver is null || route.Receiver == receiver).ToList();
        if (wanted.Count == 0) return Blocked("other-receiver", $"{labels} goes to {Names(ends)}, not to {receiver}", manager.Routes.From);
        var telling = Telling(manager, wanted, out var unread);
        if (unread is not null) return Unknown(unread);
        if (telling.Count == 0) return Blocked("routed-nowhere", $"{labels} goes to {Names(wanted)}, which has nothing to notify through", manager.Routes.From);
        var always = telling.Where(route => route.MutedAt.IsPresent && route.MutedAt.Items.Count == 0).ToList();
        if (always.Count == 0) return Unsure($"the route of {labels} is mute at times ({string.Join(", ", telling.SelectMany(route => route.MutedAt.Items).Distinct(StringComparer.Ordinal))})");
        return (Muting.Of(manager, labels, others) ?? new Delivery(Fact<bool>.Present(true, manager.Routes.From), null, null, [])) with { Routes = always };
    }

    private static List<AlertmanagerRoute> Telling(AlertmanagerFacts manager, IEnumerable<AlertmanagerRoute> routes, out NotCollected? unread)
    {
        unread = manager.Receivers.IsPresent ? manager.Receivers.Incomplete : manager.Receivers.IsNotCollected ? manager.Receivers.Why : NotCollected.NotRequested;
        return [.. routes.Where(route => manager.Receivers.Items.Any(one => one.Name == route.Receiver && one.Integrations.Items.Count > 0))];
    }

    private static string Names(IEnumerable<AlertmanagerRoute> routes) => string.Join(", ", routes.Select(route => route.Receiver).Distinct(StringComparer.Ordinal));

    private static Delivery Unsure(string detail) => Unknown(new NotCollected(NotCollectedReason.Unsupported, detail));
}
