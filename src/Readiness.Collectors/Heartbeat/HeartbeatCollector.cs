using System.Net.Http.Headers;
using Readiness.Collectors.Signals;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Heartbeat;

/// <summary>Asks a receiver of heartbeats for one beat: one request.</summary>
[Collector("heartbeat")]
internal sealed class HeartbeatCollector(CollectorServices services) : ICollector<HeartbeatSettings, HeartbeatFacts>, IPermissionDeclarer<HeartbeatSettings>
{
    private const string HostedAt = "healthchecks.io";

    public IEnumerable<NeededPermission> Permissions(CollectRequest<HeartbeatSettings> request) =>
    [
        new(
            IsGateway(request.Settings) ? "Pushgateway" : "Healthchecks",
            request.Settings.User ?? "",
            $"GET /{Endpoint(request.Settings)}",
            Uri.TryCreate(request.Settings.Url, UriKind.Absolute, out var url) ? Endpoints.Printable(url) : request.Settings.Url),
    ];

    public async Task<HeartbeatFacts> CollectAsync(CollectRequest<HeartbeatSettings> request, CancellationToken cancellationToken)
    {
        var settings = request.Settings;
        if (!Uri.TryCreate(settings.Url.EndsWith('/') ? settings.Url : settings.Url + "/", UriKind.Absolute, out var root) || root.Scheme is not ("http" or "https"))
            return HeartbeatFacts.Missing(new NotCollected(NotCollectedReason.Failed, "the url is not an http or https address"));

        var declared = Declared(settings) with
        {
            Address = Fact<string>.Present(root.Authority),
            Site = await services.Addresses.SiteOfAsync(root.DnsSafeHost, request.Sites, cancellationToken).ConfigureAwait(false),
            Hosted = Fact<bool>.Present(!IsGateway(settings) && (root.Host == HostedAt || root.Host.EndsWith($".{HostedAt}", StringComparison.Ordinal))),
        };
        var reply = await AskAsync(root, settings, cancellationToken).ConfigureAwait(false);
        declared = declared with { Reachable = reply.Answered ? Fact<bool>.Present(true, reply.From) : Fact<bool>.Missing(reply.Why!) };
        return IsGateway(settings) ? GatewayReader.Read(declared, reply, settings, services.Time) : HealthchecksReader.Read(declared, reply, settings, services.Time);
    }

    private static HeartbeatFacts Declared(HeartbeatSettings settings) => new()
    {
        Source = Fact<string>.Present(IsGateway(settings) ? "pushgateway" : "healthchecks"),
        Every = Optional(settings.Every),
        EvaluatedEvery = Optional(settings.EvaluatedEvery),
        Query = settings.Query is { } query ? Fact<string>.Present(query) : Fact<string>.Absent(),
        Expires = Expiry.Of(settings.Query),
        Timeout = Optional(settings.Timeout),
        Notifies = settings.Notifies is { } notified ? Fact<string>.Present(notified) : Fact<string>.Absent(),
        OnError = settings.OnError.AsFact(),
        OnAbsence = settings.OnAbsence.AsFact(),
    };

    private async Task<JsonReply> AskAsync(Uri root, HeartbeatSettings settings, CancellationToken cancellationToken)
    {
        var endpoint = Endpoint(settings);
        if (!HttpAuthorization.TryRead(services, null, settings.User, settings.Password, out var authorization, out var why)) return JsonReply.Failed(why);
        string? key = null;
        if (settings.ApiKey is { } secret && !services.TryReadSecret(secret, out key, out why)) return JsonReply.Failed(why);
        var options = new SendOptions { AuthorityFile = settings.Ca, ContentTypes = ["application/json"], Refusals = Refusals };
        return JsonReply.Read(await services.Http.SendAsync(() => Request(new Uri(root, endpoint), authorization, key), $"GET /{endpoint}", options, cancellationToken).ConfigureAwait(false));
    }

    private static HttpRequestMessage Request(Uri address, AuthenticationHeaderValue? authorization, string? key)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = authorization;
        if (key is not null) request.Headers.TryAddWithoutValidation("X-Api-Key", key);
        return request;
    }

    private static Refusal? Refusals(HttpAnswer answer) =>
        answer.IsSuccess ? null
        : answer.Status == 404 ? new Refusal(NotCollectedReason.Unsupported, "not found (HTTP 404): not a receiver of this sort, or a version without this")
        : StatusRefusals.Read(answer) ?? new Refusal(NotCollectedReason.Failed, $"failed with HTTP {answer.Status}");

    private static bool IsGateway(HeartbeatSettings settings) => settings.Source == HeartbeatSource.Pushgateway;

    private static string Endpoint(HeartbeatSettings settings) => IsGateway(settings) ? "api/v1/metrics" : "api/v1/checks/";

    private static Fact<TimeSpan> Optional(TimeSpan? length) => length is { } known ? Fact<TimeSpan>.Present(known) : Fact<TimeSpan>.Absent();
}
