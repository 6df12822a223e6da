using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net.Http.Headers;
using Readiness.Collectors.Transport;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Prometheus;

/// <summary>The read-only HTTP API of one server.</summary>
internal sealed class PrometheusApi
{
    private readonly HttpTransport _http;
    private readonly Uri _root;
    private readonly AuthenticationHeaderValue? _authorization;
    private readonly SendOptions _options;

    private PrometheusApi(HttpTransport http, Uri root, AuthenticationHeaderValue? authorization, string? authorityFile)
    {
        (_http, _root, _authorization) = (http, root, authorization);
        _options = new SendOptions { Refusals = PrometheusRefusals.Read, AuthorityFile = authorityFile };
    }

    public string Host => _root.DnsSafeHost;

    public string Address => _root.Authority;

    public static bool TryOpen(
        CollectorServices services, PrometheusSettings settings, [NotNullWhen(true)] out PrometheusApi? api, [NotNullWhen(false)] out NotCollected? why)
    {
        api = null;
        if (!TryRoot(settings.Url, out var root))
        {
            why = new NotCollected(NotCollectedReason.Failed, "the url is not an http or https address");
            return false;
        }

        if (!HttpAuthorization.TryRead(services, settings.BearerToken, settings.User, settings.Password, out var authorization, out why)) return false;
        api = new PrometheusApi(services.Http, root, authorization, settings.Ca);
        return true;
    }

    /// <summary>Asks an endpoint below <c>/api/v1/</c>.</summary>
    public async Task<PrometheusReply> AskAsync(string endpoint, CancellationToken cancellationToken)
    {
        var operation = $"GET /api/v1/{endpoint.Split('?')[0]}";
        var json = _options with { ContentTypes = ["application/json"] };
        return Read(operation, await _http.SendAsync(() => Request(HttpMethod.Get, $"api/v1/{endpoint}"), operation, json, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Puts an instant query, for the server's own now. As a form, since queries outgrow URLs.</summary>
    public async Task<PrometheusReply> QueryAsync(string query, CancellationToken cancellationToken)
    {
        const string Operation = "POST /api/v1/query";
        var json = _options with { ContentTypes = ["application/json"] };
        var outcome = await _http.SendAsync(
            () =>
            {
                var request = Request(HttpMethod.Post, "api/v1/query");
                request.Content = new FormUrlEncodedContent([new("query", query)]);
                return request;
            },
            Operation,
            json,
            cancellationToken).ConfigureAwait(false);
        return Read(Operation, outcome);
    }

    /// <summary>Asks <c>/-/ready</c>, which answers in prose; 503 is its way to say no.</summary>
    public Task<HttpOutcome> ReadyAsync(CancellationToken cancellationToken) => _http.SendAsync(
        () => Request(HttpMethod.Get, "-/ready"),
        "GET /-/ready",
        _options with { Refusals = answer => answer.Status == 503 ? null : PrometheusRefusals.Read(answer) },
        cancellationToken);

    private HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, new Uri(_root, path));
        request.Headers.Authorization = _authorization;
        return request;
    }

    private static PrometheusReply Read(string operation, HttpOutcome outcome)
    {
        if (!outcome.IsAccepted) return PrometheusReply.Failed(outcome.Why, outcome.Answer is not null);
        var answer = outcome.Answer;
        if (!PrometheusRefusals.TryParse(answer.Body, out var body)) return Failed(NotCollectedReason.Malformed, "the answer is not JSON, or was cut short");
        if (PrometheusRefusals.Read(body) is { } refusal) return Failed(refusal.Reason, refusal.Detail);
        if (body.Text("status") != "success" || !body.TryGetProperty("data", out var data))
            return Failed(NotCollectedReason.Malformed, "the answer is not of Prometheus' form");
        return PrometheusReply.Success(data, body.Texts("warnings"), answer.From, Date(answer));

        PrometheusReply Failed(NotCollectedReason reason, string detail) =>
            PrometheusReply.Failed(new NotCollected(reason, $"{operation} at {answer.From.Endpoint}: {detail}"), answered: true);
    }

    private static DateTimeOffset? Date(HttpAnswer answer) =>
        DateTimeOffset.TryParseExact(answer.Header("Date"), "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    private static bool TryRoot(string url, [NotNullWhen(true)] out Uri? root) =>
        Uri.TryCreate(url.EndsWith('/') ? url : url + "/", UriKind.Absolute, out root) && root.Scheme is "http" or "https";
}
