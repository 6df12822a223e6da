using System.Text.Json;
using Readiness.Collectors.Transport;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Prometheus;

/// <summary>Reads <c>/api/v1/alertmanagers</c>.</summary>
internal static class AlertmanagersReader
{
    private const int Limit = 1_000;

    public static async Task<FactList<PrometheusAlertmanager>> ReadAsync(PrometheusReply reply, Places places, CancellationToken cancellationToken)
    {
        var active = await ListAsync(reply, "activeAlertmanagers", isActive: true, places, cancellationToken).ConfigureAwait(false);
        var dropped = await ListAsync(reply, "droppedAlertmanagers", isActive: false, places, cancellationToken).ConfigureAwait(false);
        return active.IsPresent && dropped.IsPresent
            ? FactList<PrometheusAlertmanager>.Present([.. active.Items, .. dropped.Items], reply.From, active.Incomplete ?? dropped.Incomplete)
            : active.IsPresent ? dropped : active;
    }

    private static Task<FactList<PrometheusAlertmanager>> ListAsync(
        PrometheusReply reply, string property, bool isActive, Places places, CancellationToken cancellationToken) =>
        reply.ListAsync<PrometheusAlertmanager>(property, Limit, async items =>
        {
            var urls = items.Select(Url).OfType<Uri>().ToList();
            var sites = await places.OfAsync(urls.Select(url => url.DnsSafeHost), cancellationToken).ConfigureAwait(false);
            return
            [
                .. urls.Select(url => new PrometheusAlertmanager
                {
                    Url = Endpoints.Printable(url),
                    Address = url.Authority,
                    Active = isActive,
                    Site = sites[url.DnsSafeHost],
                }),
            ];
        });

    private static Uri? Url(JsonElement item) => Uri.TryCreate(item.Text("url"), UriKind.Absolute, out var url) ? url : null;
}
