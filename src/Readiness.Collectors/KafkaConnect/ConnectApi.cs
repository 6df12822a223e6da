using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Readiness.Collectors.Prometheus;
using Readiness.Collectors.Transport;
using Readiness.Core.Facts;

namespace Readiness.Collectors.KafkaConnect;

/// <summary>What a worker's REST interface answers to a GET.</summary>
internal sealed class ConnectApi
{
    private readonly HttpTransport _http;
    private readonly AuthenticationHeaderValue? _authorization;
    private readonly SendOptions _options;

    private ConnectApi(HttpTransport http, Uri root, AuthenticationHeaderValue? authorization, string? authorityFile)
    {
        (_http, Root, _authorization) = (http, root, authorization);
        _options = new SendOptions { Refusals = ConnectRefusals.Read, AuthorityFile = authorityFile };
    }

    public Uri Root { get; }

    public static bool TryOpen(CollectorServices services, KafkaConnectSettings settings, [NotNullWhen(true)] out ConnectApi? api, [NotNullWhen(false)] out NotCollected? why)
    {
        api = null;
        why = null;
        var url = settings.Url.EndsWith('/') ? settings.Url : settings.Url + "/";
        if (!Uri.TryCreate(url, UriKind.Absolute, out var root) || root.Scheme is not ("http" or "https"))
        {
            why = new NotCollected(NotCollectedReason.Failed, "the url is not an http or https address");
            return false;
        }

        AuthenticationHeaderValue? authorization = null;
        if (settings.BearerToken is { } token)
        {
            if (!services.TryReadSecret(token, out var text, out why)) return false;
            authorization = new AuthenticationHeaderValue("Bearer", text);
        }
        else if (settings.Password is { } password)
        {
            if (!services.TryReadSecret(password, out var text, out why)) return false;
            authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{settings.User}:{text}")));
        }

        api = new ConnectApi(services.Http, root, authorization, settings.Ca);
        return true;
    }

    /// <summary>The object at a path; absent when the worker says that there is no such connector.</summary>
    public async Task<Fact<JsonElement>> GetAsync(string path, CancellationToken cancellationToken)
    {
        var operation = $"GET /{path}";
        var outcome = await _http.SendAsync(() => Request(path), operation, _options, cancellationToken).ConfigureAwait(false);
        if (!outcome.IsAccepted) return Fact<JsonElement>.Missing(outcome.Why);
        if (ConnectRefusals.IsUnknown(outcome.Answer)) return Fact<JsonElement>.Absent(outcome.Answer.From);
        return PrometheusRefusals.TryParse(outcome.Answer.Body, out var json) && json.ValueKind == JsonValueKind.Object
            ? Fact<JsonElement>.Present(json, outcome.Answer.From)
            : Fact<JsonElement>.Missing(NotCollectedReason.Malformed, $"{operation} at {outcome.Answer.From.Endpoint}: the answer is not a JSON object, or was cut short");
    }

    private HttpRequestMessage Request(string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Root, path));
        request.Headers.Authorization = _authorization;
        request.Headers.Accept.ParseAdd("application/json");
        return request;
    }
}
