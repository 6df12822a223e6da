using System.Text.Json;
using Readiness.Collectors.Prometheus;
using Readiness.Collectors.Transport;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Alertmanager;

/// <summary>Reads the alerts within the groups of <c>alerts/groups</c>, each once: one that goes several ways stands in several groups.</summary>
internal static class AlertsReader
{
    private const int Limit = 10_000;

    public static FactList<AlertmanagerAlert> Read(JsonReply groups)
    {
        var nested = groups.List("groups", data => data, Limit, group => group.TryProperty("alerts", JsonValueKind.Array, out var alerts) ? alerts.EnumerateArray().ToList() : []);
        if (!nested.IsPresent) return FactList<AlertmanagerAlert>.Missing(nested.Why);
        var all = nested.Items.SelectMany(alerts => alerts).Where(alert => alert.ValueKind == JsonValueKind.Object).Select(alert => Of(alert, nested.From)).DistinctBy(alert => alert.Fingerprint).ToList();
        var incomplete = all.Count > Limit ? new NotCollected(NotCollectedReason.Malformed, $"only the first {Limit} of {all.Count} alerts were kept") : nested.Incomplete;
        return FactList<AlertmanagerAlert>.Present([.. all.Take(Limit)], nested.From, incomplete);
    }

    private static AlertmanagerAlert Of(JsonElement alert, Provenance? from) => new()
    {
        Fingerprint = alert.Text("fingerprint") ?? "",
        Labels = FactMap.Present(alert.Map("labels"), from),
        State = alert.TryProperty("status", JsonValueKind.Object, out var status) ? status.Text("state") ?? "unprocessed" : "unprocessed",
    };
}
