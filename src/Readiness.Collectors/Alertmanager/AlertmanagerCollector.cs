using System.Globalization;
using System.Net;
using System.Text.Json;
using Readiness.Collectors.Prometheus;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Alertmanager;

/// <summary>Asks an Alertmanager for its state: one request per endpoint, and only for what is needed.</summary>
[Collector("alertmanager")]
internal sealed class AlertmanagerCollector(CollectorServices services) : ICollector<AlertmanagerSettings, AlertmanagerFacts>, IPermissionDeclarer<AlertmanagerSettings>
{
    private const int Limit = 10_000;

    public IEnumerable<NeededPermission> Permissions(CollectRequest<AlertmanagerSettings> request) =>
        AlertmanagerReads.Of(request).Select(read => new NeededPermission("Alertmanager", request.Settings.User ?? "", read, Uri.TryCreate(request.Settings.Url, UriKind.Absolute, out var url) ? Endpoints.Printable(url) : request.Settings.Url));

    public async Task<AlertmanagerFacts> CollectAsync(CollectRequest<AlertmanagerSettings> request, CancellationToken cancellationToken)
    {
        if (!AlertmanagerApi.TryOpen(services, request.Settings, out var api, out var why)) return AlertmanagerFacts.Missing(why);

        var places = new Places(services, request.Sites);
        var (status, silences, groups) = (Ask(AlertmanagerReads.Status), Ask(AlertmanagerReads.Silences), Ask(AlertmanagerReads.Groups));
        var addresses = await services.Addresses.ResolveAsync(api.Host, cancellationToken).ConfigureAwait(false);
        var state = await status.ConfigureAwait(false);
        var config = ConfigReader.Of(state);
        var (quiet, grouped) = (await silences.ConfigureAwait(false), await groups.ConfigureAwait(false));
        return new AlertmanagerFacts
        {
            Address = Fact<string>.Present(api.Address),
            Addresses = addresses.IsPresent ? FactList<string>.Present([.. addresses.Items.Select(address => new IPEndPoint(address, api.Port).ToString())], addresses.From) : FactList<string>.Missing(addresses.Why),
            Site = await services.Addresses.SiteOfAsync(api.Host, request.Sites, cancellationToken).ConfigureAwait(false),
            Reachable = state.Answered ? Fact<bool>.Present(true, state.From) : Fact<bool>.Missing(state.Why!),
            Version = state.Leaf("versionInfo", data => Inner(data, "versionInfo").Text("version")),
            StartTime = state.Leaf("uptime", data => data.Time("uptime")),
            ClusterStatus = state.Leaf("cluster", data => Inner(data, "cluster").Text("status")),
            Peers = await PeersAsync(state, places, cancellationToken).ConfigureAwait(false),
            ExpectedMembers = request.Settings.Members is { } members ? Fact<long>.Present(members) : Fact<long>.Absent(),
            PeerTimeout = request.Settings.PeerTimeout is { } timeout ? Fact<TimeSpan>.Present(timeout) : Fact<TimeSpan>.Absent(),
            Routes = config.Routes(),
            Receivers = await config.ReceiversAsync(hosts => places.OfAsync(hosts, cancellationToken)).ConfigureAwait(false),
            Inhibitions = config.Inhibitions(),
            Silences = quiet.List("silences", data => data, Limit, silence => SilenceOf(silence, quiet.From)),
            Groups = grouped.List("groups", data => data, Limit, group => GroupOf(group, grouped.From)),
            Alerts = AlertsReader.Read(grouped),
        };

        Task<JsonReply> Ask(string endpoint) =>
            AlertmanagerReads.IsWanted(endpoint, request) ? api.AskAsync(endpoint, cancellationToken) : Task.FromResult(JsonReply.NotRequested);
    }

    private static async Task<FactList<AlertmanagerPeer>> PeersAsync(JsonReply status, Places places, CancellationToken cancellationToken)
    {
        var peers = status.List("cluster.peers", data => Inner(data, "cluster", "peers"), Limit, peer => (Name: peer.Text("name") ?? "", Address: peer.Text("address") ?? ""));
        if (!peers.IsPresent) return FactList<AlertmanagerPeer>.Missing(peers.Why);
        var hosts = peers.Items.Select(peer => HostOf(peer.Address)).ToList();
        var sites = await places.OfAsync(hosts, cancellationToken).ConfigureAwait(false);
        return FactList<AlertmanagerPeer>.Present(
            [.. peers.Items.Zip(hosts, (peer, host) => new AlertmanagerPeer { Name = peer.Name, Address = peer.Address, Site = sites[host] })], peers.From, peers.Incomplete);
    }

    private static AlertmanagerSilence SilenceOf(JsonElement silence, Provenance? from) => new()
    {
        Id = silence.Text("id") ?? "",
        State = Inner(silence, "status").Text("state") ?? "",
        Matchers = silence.TryProperty("matchers", JsonValueKind.Array, out var matchers)
            ? FactList<AlertmanagerMatcher>.Present([.. matchers.EnumerateArray().Where(matcher => matcher.ValueKind == JsonValueKind.Object).Select(MatcherReader.Of)], from)
            : FactList<AlertmanagerMatcher>.Missing(new NotCollected(NotCollectedReason.Malformed, "GET /api/v2/silences: a silence has no matchers")),
        StartsAt = silence.Time("startsAt") is { } start ? Fact<DateTimeOffset>.Present(start, from) : Fact<DateTimeOffset>.Absent(from),
        EndsAt = silence.Time("endsAt") is { } end ? Fact<DateTimeOffset>.Present(end, from) : Fact<DateTimeOffset>.Absent(from),
        CreatedBy = silence.Text("createdBy") is { } author ? Fact<string>.Present(Excerpts.Of(author), from) : Fact<string>.Absent(from),
        Comment = silence.Text("comment") is { } comment ? Fact<string>.Present(Excerpts.Of(comment), from) : Fact<string>.Absent(from),
    };

    private static AlertmanagerGroup GroupOf(JsonElement group, Provenance? from) => new()
    {
        Receiver = Inner(group, "receiver").Text("name") ?? "",
        Labels = FactMap.Present(group.Map("labels"), from),
    };

    /// <summary>What lies inside, whatever its kind; undefined when there is none.</summary>
    private static JsonElement Inner(JsonElement json, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out json))
                return default;
        return json;
    }

    private static string HostOf(string address) =>
        Uri.TryCreate(string.Create(CultureInfo.InvariantCulture, $"any://{address}"), UriKind.Absolute, out var parsed) && parsed.Host.Length > 0 ? parsed.DnsSafeHost : address;
}
