using System.Globalization;
using Readiness.Core.Facts;
using Readiness.Core.Yaml;

namespace Readiness.Collectors.Alertmanager;

/// <summary>Flattens the routing tree of a configuration, each route with what it inherits.</summary>
internal static class RouteReader
{
    private const int Most = 5_000;

    // What holds where no route says otherwise, by Alertmanager's documentation.
    private static readonly AlertmanagerRoute Defaults = new()
    {
        Path = "",
        Receiver = "",
        Continue = false,
        GroupBy = FactList<string>.Present([]),
        GroupWait = TimeSpan.FromSeconds(30),
        GroupInterval = TimeSpan.FromMinutes(5),
        RepeatInterval = TimeSpan.FromHours(4),
    };

    /// <summary>Null when a matcher is not understood, or the tree is larger than any honest one.</summary>
    public static IReadOnlyList<AlertmanagerRoute>? Read(YamlMapping root)
    {
        var routes = new List<AlertmanagerRoute>();
        return TryAdd(root, Defaults, "0", routes) ? routes : null;
    }

    /// <summary>The conditions of a route or an inhibition, in the old and the new spelling together; null when one is not understood.</summary>
    public static IReadOnlyList<AlertmanagerMatcher>? Matchers(YamlMapping mapping, string equal, string pattern, string matchers)
    {
        List<AlertmanagerMatcher> read =
        [
            .. mapping.Entries(equal).Select(entry => new AlertmanagerMatcher { Label = entry.Name, Operator = "=", Value = entry.Value }),
            .. mapping.Entries(pattern).Select(entry => new AlertmanagerMatcher { Label = entry.Name, Operator = "=~", Value = entry.Value }),
        ];
        foreach (var text in mapping.Texts(matchers))
        {
            if (!MatcherReader.TryRead(text, out var several)) return null;
            read.AddRange(several);
        }

        return read;
    }

    private static bool TryAdd(YamlMapping route, AlertmanagerRoute above, string path, List<AlertmanagerRoute> routes)
    {
        if (routes.Count >= Most || Matchers(route, "match", "match_re", "matchers") is not { } matchers) return false;
        var own = new AlertmanagerRoute
        {
            Path = path,
            Receiver = route.Text("receiver") ?? above.Receiver,
            Matchers = FactList<AlertmanagerMatcher>.Present(matchers),
            Continue = route.Text("continue") == "true",
            GroupBy = route.Find("group_by")?.Value is YamlSequence ? FactList<string>.Present([.. route.Texts("group_by")]) : above.GroupBy,
            GroupWait = route.Duration("group_wait") ?? above.GroupWait,
            GroupInterval = route.Duration("group_interval") ?? above.GroupInterval,
            RepeatInterval = route.Duration("repeat_interval") ?? above.RepeatInterval,
            MutedAt = FactList<string>.Present([.. route.Texts("mute_time_intervals"), .. route.Texts("active_time_intervals")]),
        };
        routes.Add(own);
        var child = 0;
        return route.Mappings("routes").All(inner => TryAdd(inner, own, string.Create(CultureInfo.InvariantCulture, $"{path}.{child++}"), routes));
    }
}
