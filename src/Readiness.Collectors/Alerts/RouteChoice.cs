using System.Globalization;
using Readiness.Collectors.Alertmanager;

namespace Readiness.Collectors.Alerts;

/// <summary>Finds the routes at which an alert ends: at every level the first child that takes it, and those after it where that one goes on.</summary>
internal static class RouteChoice
{
    /// <summary>Null when a label decides that nobody knows.</summary>
    /// <param name="routes">All routes, parents before their children.</param>
    public static IReadOnlyList<AlertmanagerRoute>? Of(IReadOnlyList<AlertmanagerRoute> routes, AlertLabels labels)
    {
        var chosen = new List<AlertmanagerRoute>();
        return routes.Count > 0 && !TryDescend(routes[0], routes.ToDictionary(route => route.Path, StringComparer.Ordinal), labels, chosen) ? null : chosen;
    }

    private static bool TryDescend(AlertmanagerRoute at, Dictionary<string, AlertmanagerRoute> routes, AlertLabels labels, List<AlertmanagerRoute> chosen)
    {
        var taken = false;
        for (var i = 0; routes.TryGetValue(string.Create(CultureInfo.InvariantCulture, $"{at.Path}.{i}"), out var child); i++)
        {
            var fulfils = labels.Fulfils(child.Matchers);
            if (fulfils is null) return false;
            if (!fulfils.Value) continue;
            if (!TryDescend(child, routes, labels, chosen)) return false;
            taken = true;
            if (!child.Continue) break;
        }

        if (!taken) chosen.Add(at);
        return true;
    }
}
