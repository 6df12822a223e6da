using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using Readiness.Collectors.Transport;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Alertmanager;

/// <summary>The read-only part of one server's HTTP API.</summary>
internal sealed class AlertmanagerApi
{
    private readonly HttpTransport _http;
    private readonly Uri _root;
    private readonly AuthenticationHeaderValue? _authorization;
    private readonly SendOptions _options;

    private AlertmanagerApi(HttpTransport http, Uri root, AuthenticationHeaderValue? authorization, string? authorityFile)
    {
        (_http, _root, _authorization) = (http, root, authorization);
        _options = new SendOptions { Refusals = Refusals, AuthorityFile = authorityFile, ContentTypes = ["application/json"] };
    }

    public string Host => _root.DnsSafeHost;

    public int Port => _root.Port;

    public string Address => _root.Authority;

    public static bool TryOpen(
        CollectorServices services, AlertmanagerSettings settings, [NotNullWhen(true)] out AlertmanagerApi? api, [NotNullWhen(false)] out NotCollected? why)
    {
        api = null;
        if (!Uri.TryCreate(settings.Url.EndsWith('/') ? settings.Url : settings.Url + "/", UriKind.Absolute, out var root) || root.Scheme is not ("http" or "https"))
        {
            why = new NotCollected(NotCollectedReason.Failed, "the url is not an http or https address");
            return false;
        }

        if (!HttpAuthorization.TryRead(services, settings.BearerToken, settings.User, settings.Password, out var authorization, out why)) return false;
        api = new AlertmanagerApi(services.Http, root, authorization, settings.Ca);
        return true;
    }

    /// <summary>Asks an endpoint below <c>/api/v2/</c>.</summary>
    public async Task<JsonReply> AskAsync(string endpoint, CancellationToken cancellationToken) =>
        JsonReply.Read(await _http.SendAsync(() => Request(endpoint), $"GET /api/v2/{endpoint}", _options, cancellationToken).ConfigureAwait(false));

    private HttpRequestMessage Request(string endpoint)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_root, $"api/v2/{endpoint}"));
        request.Headers.Authorization = _authorization;
        return request;
    }

    private static Refusal? Refusals(HttpAnswer answer) =>
        answer.IsSuccess ? null
        : answer.Status == 404 ? new Refusal(NotCollectedReason.Unsupported, "not found (HTTP 404): not an Alertmanager, a version without this, or a route prefix is missing in the url")
        : StatusRefusals.Read(answer) ?? new Refusal(NotCollectedReason.Failed, $"failed with HTTP {answer.Status}");
}
