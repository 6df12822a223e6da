using Readiness.Collectors.Quorums;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Etcd;

/// <summary>What one endpoint says of itself and of the members.</summary>
internal sealed record EndpointVisit(EtcdEndpoint Endpoint, EtcdReply Members)
{
    // A member without a quorum takes 7 s to say so.
    private static readonly SendOptions Bounds = new() { Deadline = TimeSpan.FromSeconds(10), MaxRetries = 1, MaxRedirects = 0, Refusals = EtcdRefusals.Read };

    public static async Task<EndpointVisit> MakeAsync(
        CollectorServices services, CollectRequest<EtcdSettings> request, string endpoint, string password, CancellationToken cancellationToken)
    {
        var settings = request.Settings;
        if (!EndpointRoot.TryRead(endpoint, out var root, out var why)) return Unasked(endpoint, Fact<string>.Absent(), why);
        var site = await services.Addresses.SiteOfAsync(root.DnsSafeHost, request.Sites, cancellationToken).ConfigureAwait(false);
        var api = new EtcdApi(services.Http, root, Bounds with { AuthorityFile = settings.Ca, ClientCertificate = ClientCertificate(settings) });
        if (settings.User is { } user && await api.LogInAsync(user, password, cancellationToken).ConfigureAwait(false) is { } refused) return Unasked(root.Authority, site, refused);

        var status = api.StatusAsync(cancellationToken);
        var members = api.MembersAsync(cancellationToken);
        var health = request.Wants("endpoints") ? api.HealthAsync(cancellationToken) : Task.FromResult(EtcdReply.NotRequested);
        var metrics = request.Wants("endpoints") ? await api.MetricsAsync(cancellationToken).ConfigureAwait(false) : null;
        return new EndpointVisit(
            EndpointReader.Read(root.Authority, site, await status.ConfigureAwait(false), await health.ConfigureAwait(false), metrics),
            await members.ConfigureAwait(false));
    }

    private static EndpointVisit Unasked(string address, Fact<string> site, NotCollected why) => new(EndpointReader.Unasked(address, site, why), EtcdReply.Failed(why));

    private static ClientCertificateFiles? ClientCertificate(EtcdSettings settings) =>
        settings.Cert is { } certificate ? new ClientCertificateFiles(certificate, settings.Key ?? certificate) : null;
}
