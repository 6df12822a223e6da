using System.Globalization;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Pingdom;

/// <summary>Asks Pingdom for one check, and whether a maintenance window mutes it.</summary>
[Collector("pingdom")]
internal sealed class PingdomCollector(CollectorServices services) : ICollector<PingdomSettings, PingdomFacts>, IPermissionDeclarer<PingdomSettings>
{
    private static readonly string[] Endpoints = ["checks", "checks/{id}", "maintenance"];

    public IEnumerable<NeededPermission> Permissions(CollectRequest<PingdomSettings> request) =>
        Endpoints.Select(endpoint => new NeededPermission("Pingdom", "", PingdomApi.Operation(endpoint), request.Settings.Url));

    public async Task<PingdomFacts> CollectAsync(CollectRequest<PingdomSettings> request, CancellationToken cancellationToken)
    {
        var settings = request.Settings;
        if (!PingdomApi.TryOpen(services, settings, out var api, out var why)) return PingdomFacts.Missing(why);

        var (id, found) = await IdAsync(api, settings.Check, cancellationToken).ConfigureAwait(false);
        var confirmations = Fact<long>.Present(settings.Confirmations);
        if (!id.IsPresent) return CheckReader.Without(id, found) with { Confirmations = confirmations };

        var maintenance = api.AskAsync("maintenance", cancellationToken);
        var details = await api.AskAsync(string.Create(CultureInfo.InvariantCulture, $"checks/{id.Value}"), cancellationToken).ConfigureAwait(false);
        var facts = CheckReader.Read(details, id.Value, services.Time) with
        {
            Confirmations = confirmations,
            Maintenance = MaintenanceReader.Read(await maintenance.ConfigureAwait(false), id.Value, services.Time),
        };
        return facts with
        {
            TargetSite = facts.Target.IsPresent
                ? await services.Addresses.SiteOfAsync(facts.Target.Value, request.Sites, cancellationToken).ConfigureAwait(false)
                : facts.Target,
        };
    }

    private static async Task<(Fact<long> Id, JsonReply Reply)> IdAsync(PingdomApi api, string check, CancellationToken cancellationToken) =>
        long.TryParse(check, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (Fact<long>.Present(number), JsonReply.NotRequested)
            : await api.FindAsync(check, cancellationToken).ConfigureAwait(false);
}
