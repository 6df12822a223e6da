using System.Net;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Collectors.MySql;

/// <summary>Asks a server over one connection for its variables and for its replications.</summary>
[Collector("mysql")]
internal sealed class MySqlCollector(CollectorServices services) : ICollector<MySqlSettings, MySqlFacts>, IPermissionDeclarer<MySqlSettings>
{
    public IEnumerable<NeededPermission> Permissions(CollectRequest<MySqlSettings> request)
    {
        var (at, user) = (new DnsEndPoint(request.Settings.Host, request.Settings.Port).Text(), request.Settings.User);
        yield return new NeededPermission("MySQL", user, "USAGE", at);
        if (request.Settings.Heartbeat is { } table && request.Wants("heartbeats")) yield return new NeededPermission("MySQL", user, $"SELECT on {table}", at);
        if (!request.Wants("replications")) yield break;
        yield return new NeededPermission("MySQL", user, "REPLICATION CLIENT (on MariaDB SLAVE MONITOR)", at);
        yield return new NeededPermission("MySQL", user, "SELECT on performance_schema.replication_* (MySQL only)", at);
    }

    public async Task<MySqlFacts> CollectAsync(CollectRequest<MySqlSettings> request, CancellationToken cancellationToken)
    {
        var settings = request.Settings;
        if (settings.Port is < 1 or > ushort.MaxValue) return MySqlFacts.Missing(new NotCollected(NotCollectedReason.Failed, $"{settings.Port} is no TCP port"));
        string? password = null;
        if (settings.Password is { } secret && !services.TryReadSecret(secret, out password, out var unreadable)) return await UnansweredAsync(settings, request.Sites, unreadable, cancellationToken).ConfigureAwait(false);

        var session = new MySqlSession(settings, password, services.Time);
        await using var sessionScope = session.ConfigureAwait(false);
        var addresses = await services.Addresses.ResolveAsync(settings.Host, cancellationToken).ConfigureAwait(false);
        var closed = addresses.IsNotCollected ? addresses.Why : await session.OpenAsync(cancellationToken).ConfigureAwait(false);
        if (closed is not null) return await UnansweredAsync(settings, request.Sites, closed, cancellationToken).ConfigureAwait(false);

        var variables = await session.AskAsync(ServerVariables.Statement, "SHOW GLOBAL VARIABLES", cancellationToken).ConfigureAwait(false);
        var facts = ServerVariables.Read(variables);
        if (request.Wants("replications")) facts = facts with { Replications = await new ReplicationReader(session, services.Addresses).ReadAsync(facts.Vendor, cancellationToken).ConfigureAwait(false) };
        if (request.Wants("heartbeats")) facts = facts with { Heartbeats = await HeartbeatTable.ReadAsync(session, settings.Heartbeat, cancellationToken).ConfigureAwait(false) };
        return await WithPlaceAsync(facts, settings, request.Sites, cancellationToken).ConfigureAwait(false);
    }

    private Task<MySqlFacts> UnansweredAsync(MySqlSettings settings, SiteTree sites, NotCollected why, CancellationToken cancellationToken) =>
        WithPlaceAsync(MySqlFacts.Missing(why), settings, sites, cancellationToken);

    private async Task<MySqlFacts> WithPlaceAsync(MySqlFacts facts, MySqlSettings settings, SiteTree sites, CancellationToken cancellationToken) => facts with
    {
        Address = Fact<string>.Present(new DnsEndPoint(settings.Host, settings.Port).Text()),
        Addresses = (await services.Addresses.ResolveAsync(settings.Host, cancellationToken).ConfigureAwait(false)).Texts(),
        Site = await services.Addresses.SiteOfAsync(settings.Host, sites, cancellationToken).ConfigureAwait(false),
    };
}
