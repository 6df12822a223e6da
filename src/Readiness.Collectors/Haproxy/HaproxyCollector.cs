using Readiness.Collectors.Haproxy.Configuration;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Haproxy;

/// <summary>Asks a HAProxy for its servers, through its runtime API or its statistics page, and reads from its configuration how it checks them.</summary>
[Collector("haproxy")]
internal sealed class HaproxyCollector(CollectorServices services) : ICollector<HaproxySettings, HaproxyFacts>, IPermissionDeclarer<HaproxySettings>
{
    public IEnumerable<NeededPermission> Permissions(CollectRequest<HaproxySettings> request)
    {
        var settings = request.Settings;
        if (settings.Socket is { } socket)
            foreach (var command in new[] { RuntimeSocket.Info, RuntimeSocket.Statistics, RuntimeSocket.ServerStates })
                yield return new NeededPermission("HAProxy", "", command, socket);
        else if (settings.Stats is { } stats)
            yield return new NeededPermission("HAProxy", settings.User ?? "", "GET", Uri.TryCreate(stats, UriKind.Absolute, out var address) ? Endpoints.Printable(address) : stats);
        foreach (var path in settings.Config) yield return new NeededPermission("files", "", "read", path);
    }

    public async Task<HaproxyFacts> CollectAsync(CollectRequest<HaproxySettings> request, CancellationToken cancellationToken)
    {
        var settings = request.Settings;
        if (settings is { Socket: null, Stats: null, Config: [] })
            return HaproxyFacts.Missing(new NotCollected(NotCollectedReason.Undeclared, "the plan does not say where it is asked: give it socket or stats, and config"));
        var config = await ConfigFiles.ReadAsync(settings.Config, services.Time, cancellationToken).ConfigureAwait(false);
        if (settings.Socket is { } socket) return await AskSocketAsync(new RuntimeSocket(socket, services), config, request, cancellationToken).ConfigureAwait(false);
        if (settings.Stats is { } stats) return await AskPageAsync(stats, config, request, cancellationToken).ConfigureAwait(false);
        return await FactsAsync(new HaproxyFacts { Address = Fact<string>.Absent(), Site = Fact<string>.Absent(), Reachable = Fact<bool>.Absent() }, null, config, request, cancellationToken).ConfigureAwait(false) with
        {
            Version = Fact<string>.Missing(NotCollectedReason.Undeclared, "the plan does not say where it is asked: give it socket or stats"),
            StartedAt = Fact<DateTimeOffset>.Missing(NotCollectedReason.Undeclared, "the plan does not say where it is asked: give it socket or stats"),
        };
    }

    private async Task<HaproxyFacts> AskSocketAsync(RuntimeSocket socket, ConfigFiles config, CollectRequest<HaproxySettings> request, CancellationToken cancellationToken)
    {
        var info = socket.AskAsync(RuntimeSocket.Info, cancellationToken);
        var states = socket.AskAsync(RuntimeSocket.ServerStates, cancellationToken);
        var statistics = await socket.AskAsync(RuntimeSocket.Statistics, cancellationToken).ConfigureAwait(false);
        var process = ProcessFacts.OfInfo(await info.ConfigureAwait(false));
        var places = ServerStates.Read((await states.ConfigureAwait(false)).Text);
        return await FactsAsync(await PlaceAsync(socket.Host, request.Settings.Socket!, request.Sites, cancellationToken).ConfigureAwait(false), (statistics, places), config, request, cancellationToken).ConfigureAwait(false) with
        {
            Version = process.Version,
            StartedAt = process.StartedAt,
        };
    }

    private async Task<HaproxyFacts> AskPageAsync(string stats, ConfigFiles config, CollectRequest<HaproxySettings> request, CancellationToken cancellationToken)
    {
        if (!StatisticsPage.TryOpen(services, request.Settings, stats, out var page, out var why)) return HaproxyFacts.Missing(why);
        var table = await page.TableAsync(cancellationToken).ConfigureAwait(false);
        var process = table.Why is { } lost ? ProcessFacts.Lost(lost)
            : request.Wants("version", "startedAt") ? ProcessFacts.OfPage(await page.HeadAsync(cancellationToken).ConfigureAwait(false))
            : ProcessFacts.Lost(NotCollected.NotRequested);
        var placed = await PlaceAsync(page.Address.DnsSafeHost, page.Address.Authority, request.Sites, cancellationToken).ConfigureAwait(false);
        return await FactsAsync(placed, (table, ServerStates.Read("")), config, request, cancellationToken).ConfigureAwait(false) with { Version = process.Version, StartedAt = process.StartedAt };
    }

    private async Task<HaproxyFacts> PlaceAsync(string? host, string address, SiteTree sites, CancellationToken cancellationToken) => host is null
        ? new HaproxyFacts { Address = Fact<string>.Absent(), Site = Fact<string>.Absent() }
        : new HaproxyFacts { Address = Fact<string>.Present(address), Site = await services.Addresses.SiteOfAsync(host, sites, cancellationToken).ConfigureAwait(false) };

    private async Task<HaproxyFacts> FactsAsync(
        HaproxyFacts facts, (RuntimeAnswer Table, IReadOnlyDictionary<(string Backend, string Server), ServerPlace> Places)? live, ConfigFiles config, CollectRequest<HaproxySettings> request, CancellationToken cancellationToken)
    {
        facts = facts with { ConfigModified = config.Modified, SpreadChecks = config.Spread };
        LiveServers? servers = null;
        if (live is { Table: var table, Places: var places })
        {
            if (table.Why is { } why) return Silent(facts, why);
            if (StatisticsTable.Read(table.Text) is not { } rows)
                return Silent(facts, new NotCollected(NotCollectedReason.Malformed, $"what answers at {table.From!.Endpoint} is not HAProxy's statistics: they may not be enabled there"));
            facts = facts with { Reachable = Fact<bool>.Present(true, table.From) };
            servers = new LiveServers(rows, places, table.From);
        }
        else if (config.Why is { } unread)
        {
            return facts with { Backends = FactList<HaproxyBackend>.Missing(unread) };
        }

        var backends = new BackendsReader(servers, config).Read();
        if (request.Settings.Backend is { } named) backends = [.. backends.Where(backend => backend.Name == named)];
        return facts with { Backends = FactList<HaproxyBackend>.Present(await InSitesAsync(backends, request.Sites, cancellationToken).ConfigureAwait(false), servers?.From ?? config.From) };
    }

    private static HaproxyFacts Silent(HaproxyFacts facts, NotCollected why) => facts with { Reachable = Fact<bool>.Missing(why), Backends = FactList<HaproxyBackend>.Missing(why) };

    private async Task<IReadOnlyList<HaproxyBackend>> InSitesAsync(IReadOnlyList<HaproxyBackend> backends, SiteTree sites, CancellationToken cancellationToken) =>
        await Task.WhenAll(backends.Select(async backend => backend with
        {
            Servers = FactList<HaproxyServer>.Present(
                await Task.WhenAll(backend.Servers.Items.Select(async server => server with { Site = await SiteOfAsync(server.Address, sites, cancellationToken).ConfigureAwait(false) })).ConfigureAwait(false), backend.Servers.From),
        })).ConfigureAwait(false);

    // A socket is on the proxy's own machine, and so is what an address is not known of yet: in no network of a site.
    private async Task<Fact<string>> SiteOfAsync(Fact<string> address, SiteTree sites, CancellationToken cancellationToken)
    {
        if (address.IsNotCollected) return Fact<string>.Missing(address.Why);
        if (address.IsAbsent) return Fact<string>.Missing(NotCollectedReason.Unreachable, "its name is not resolved");
        return ConfiguredServer.Host(address.Value) is var host && host is "unix" || host.StartsWith('/')
            ? Fact<string>.Absent(address.From)
            : await services.Addresses.SiteOfAsync(host, sites, cancellationToken).ConfigureAwait(false);
    }
}
