using Readiness.Collectors.Alertmanager;

namespace Readiness.Collectors.Alerts;

/// <summary>How long an alert waits in its group before anybody is told.</summary>
internal readonly record struct GroupTiming(TimeSpan Best, TimeSpan Expected, TimeSpan Worst)
{
    /// <summary>
    /// A new group waits <c>group_wait</c>. One that exists tells of newcomers at its next interval. A group that other alerts share, because it is not grouped by the
    /// alert's name, may come into being just before, when the same loss fires them first.
    /// </summary>
    public static GroupTiming Of(AlertmanagerFacts manager, AlertmanagerRoute route, AlertLabels labels)
    {
        var half = route.GroupInterval / 2;
        var longest = route.GroupWait > route.GroupInterval ? route.GroupWait : route.GroupInterval;
        var isOwn = route.GroupBy.Items.Contains("alertname") || route.GroupBy.Items.Contains("...");
        if (manager.Groups.Items.Any(group => group.Receiver == route.Receiver && IsOf(group, route, labels))) return new GroupTiming(TimeSpan.Zero, half, longest);
        return isOwn && manager.Groups.IsComplete
            ? new GroupTiming(route.GroupWait, route.GroupWait, route.GroupWait)
            : new GroupTiming(TimeSpan.Zero, route.GroupWait, longest);
    }

    private static bool IsOf(AlertmanagerGroup group, AlertmanagerRoute route, AlertLabels labels)
    {
        if (route.GroupBy.Items.Contains("...")) return group.Labels.Entries.All(label => labels[label.Key] is not { } value || value == label.Value);
        return route.GroupBy.Items.All(name => labels[name] is not { } value || value == group.Labels.Entries.GetValueOrDefault(name, ""));
    }
}
