using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;

namespace Readiness.Collectors.HttpService;

/// <summary>Probes a service at an address of its own while asking for the name that users ask for, and looks at the certificate that it shows for it.</summary>
[Collector("http-service")]
internal sealed class HttpServiceCollector(CollectorServices services) : ICollector<HttpServiceSettings, HttpServiceFacts>, IPermissionDeclarer<HttpServiceSettings>
{
    private readonly Doorstep _doorstep = new(services);
    private readonly CertificateInspection _inspection = new(services.Time);

    public IEnumerable<NeededPermission> Permissions(CollectRequest<HttpServiceSettings> request) =>
        [new("HTTP", "", $"GET for {request.Settings.Host ?? "its own name"}", Uri.TryCreate(request.Settings.Probe, UriKind.Absolute, out var probe) ? Endpoints.Printable(probe) : request.Settings.Probe)];

    public async Task<HttpServiceFacts> CollectAsync(CollectRequest<HttpServiceSettings> request, CancellationToken cancellationToken)
    {
        var settings = request.Settings;
        if (!Uri.TryCreate(settings.Probe, UriKind.Absolute, out var probe) || probe.Scheme is not ("http" or "https"))
            return HttpServiceFacts.Missing(new NotCollected(NotCollectedReason.Failed, "the probe is not an http or https address"));

        var host = settings.Host ?? probe.DnsSafeHost;
        var certificate = CertificateAsync(probe, host, settings.Ca, cancellationToken);
        var outcome = await AskAsync(probe, host, settings.Ca, cancellationToken).ConfigureAwait(false);
        var facts = new HttpServiceFacts
        {
            Address = Fact<string>.Present(probe.Authority),
            Site = await services.Addresses.SiteOfAsync(probe.DnsSafeHost, request.Sites, cancellationToken).ConfigureAwait(false),
            Certificate = await certificate.ConfigureAwait(false),
        };
        if (outcome.Answer is { } answer) return ProbeReader.Answered(facts, answer, probe, settings.ExpectStatus);
        return await RefusalAsync(probe, cancellationToken).ConfigureAwait(false) is { } refusal
            ? ProbeReader.Closed(facts, probe, refusal)
            : ProbeReader.Unanswered(facts, outcome.Why!);
    }

    private Task<HttpOutcome> AskAsync(Uri probe, string host, string? authorityFile, CancellationToken cancellationToken) => services.Http.SendAsync(
        () =>
        {
            // The transport also asks for this name in the TLS handshake and checks the certificate against it.
            var request = new HttpRequestMessage(HttpMethod.Get, probe);
            request.Headers.Host = probe.IsDefaultPort ? host : $"{host}:{probe.Port}";
            return request;
        },
        $"GET {probe.AbsolutePath} for {host}",
        new SendOptions { AuthorityFile = authorityFile, MaxBytes = 1024 * 1024, MaxRedirects = 0, MaxRetries = 0, Refusals = StatusRefusals.AcceptAll },
        cancellationToken);

    private async Task<Fact<HttpServiceCertificate>> CertificateAsync(Uri probe, string host, string? authorityFile, CancellationToken cancellationToken)
    {
        if (probe.Scheme != "https") return Fact<HttpServiceCertificate>.Absent();
        var knock = await _doorstep.KnockAsync(probe, cancellationToken).ConfigureAwait(false);
        if (knock.Connection is not { } connection) return Fact<HttpServiceCertificate>.Missing(knock.Why!);
        return await _inspection.InspectAsync(connection, probe.Authority, host, authorityFile, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The connection that the host itself refused; null when it did not.</summary>
    private async Task<Provenance?> RefusalAsync(Uri probe, CancellationToken cancellationToken)
    {
        var start = services.Time.GetTimestamp();
        var knock = await _doorstep.KnockAsync(probe, cancellationToken).ConfigureAwait(false);
        if (knock.Connection is { } connection) await connection.DisposeAsync().ConfigureAwait(false);
        return knock.IsClosed ? new Provenance(probe.Authority, "TCP connect", services.Time.GetUtcNow(), services.Time.GetElapsedTime(start)) : null;
    }
}
