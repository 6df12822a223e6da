using Readiness.Collectors.Quorums;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Etcd;

/// <summary>Asks every endpoint of an etcd cluster for its state at the same time, and the most advanced of those that answer for the members.</summary>
[Collector("etcd")]
internal sealed class EtcdCollector(CollectorServices services) : ICollector<EtcdSettings, EtcdFacts>, IPermissionDeclarer<EtcdSettings>
{
    public IEnumerable<NeededPermission> Permissions(CollectRequest<EtcdSettings> request) =>
        from endpoint in request.Settings.Endpoints
        let address = Uri.TryCreate(endpoint, UriKind.Absolute, out var url) ? Endpoints.Printable(url) : endpoint
        from call in request.Settings.User is null ? EtcdApi.Reads : [EtcdApi.Login, .. EtcdApi.Reads]
        select new NeededPermission("etcd", request.Settings.User ?? "", call, address);

    public async Task<EtcdFacts> CollectAsync(CollectRequest<EtcdSettings> request, CancellationToken cancellationToken)
    {
        var password = "";
        if (request.Settings.Password is { } secret && !services.TryReadSecret(secret, out password, out var why)) return EtcdFacts.Missing(why);
        var visits = await Task.WhenAll(request.Settings.Endpoints.Select(endpoint => EndpointVisit.MakeAsync(services, request, endpoint, password, cancellationToken))).ConfigureAwait(false);
        var endpoints = visits.Select(visit => visit.Endpoint).ToList();
        var teller = visits.Where(visit => visit.Members.Body.IsPresent).MaxBy(visit => (visit.Endpoint.Term.ValueOr(-1), visit.Endpoint.AppliedIndex.ValueOr(-1)));
        return new EtcdFacts
        {
            Addresses = FactList<string>.Present([.. endpoints.Select(endpoint => endpoint.Address)]),
            Site = CommonSite.Of([.. endpoints.Select(endpoint => endpoint.Site)]),
            Endpoints = FactList<EtcdEndpoint>.Present(endpoints),
            ClusterIds = ClustersOf(endpoints),
            Members = await new MembersReader(services, request.Sites).ReadAsync((teller ?? visits.FirstOrDefault())?.Members ?? EtcdReply.NotRequested, endpoints, cancellationToken).ConfigureAwait(false),
            Alarms = AlarmsOf(endpoints),
        };
    }

    private static FactList<string> ClustersOf(IReadOnlyList<EtcdEndpoint> endpoints)
    {
        var told = endpoints.Select(endpoint => endpoint.ClusterId).Where(cluster => cluster.IsPresent).ToList();
        return told.Count == 0
            ? FactList<string>.Missing(endpoints.Count > 0 ? endpoints[0].ClusterId.Why : NotCollected.NotRequested)
            : FactList<string>.Present([.. told.Select(cluster => cluster.Value).Distinct(StringComparer.Ordinal)], told[0].From);
    }

    // Written as "memberID:6184363309388436661 alarm:NOSPACE ". Every member tells the alarms of all.
    private static FactList<string> AlarmsOf(IReadOnlyList<EtcdEndpoint> endpoints)
    {
        const string Mark = " alarm:";
        var told = endpoints.Where(endpoint => endpoint.Errors.IsPresent).ToList();
        if (told.Count == 0) return FactList<string>.Missing(endpoints.Select(endpoint => endpoint.Errors).FirstOrDefault() is { IsNotCollected: true } lost ? lost.Why : NotCollected.NotRequested);
        var alarms = told.SelectMany(endpoint => endpoint.Errors.Items)
            .Where(error => error.Contains(Mark, StringComparison.Ordinal))
            .Select(error => error[(error.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length)..].Trim());
        return FactList<string>.Present([.. alarms.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], told[0].Errors.From);
    }
}
