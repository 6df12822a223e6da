using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Readiness.Collectors.Prometheus;
using Readiness.Collectors.Transport;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Pingdom;

/// <summary>The read-only part of Pingdom's API.</summary>
internal sealed class PingdomApi
{
    private const int PageSize = 1_000;
    private const int MostPages = 25;

    private readonly HttpTransport _http;
    private readonly Uri _root;
    private readonly AuthenticationHeaderValue _authorization;
    private readonly SendOptions _options;

    private PingdomApi(HttpTransport http, Uri root, string token, string? authorityFile)
    {
        (_http, _root, _authorization) = (http, root, new AuthenticationHeaderValue("Bearer", token));
        _options = new SendOptions { AuthorityFile = authorityFile, ContentTypes = ["application/json"], Refusals = Refusals };
    }

    public static bool TryOpen(CollectorServices services, PingdomSettings settings, [NotNullWhen(true)] out PingdomApi? api, [NotNullWhen(false)] out NotCollected? why)
    {
        api = null;
        if (!Uri.TryCreate(settings.Url.EndsWith('/') ? settings.Url : settings.Url + "/", UriKind.Absolute, out var root) || root.Scheme is not ("http" or "https"))
        {
            why = new NotCollected(NotCollectedReason.Failed, "the url is not an http or https address");
            return false;
        }

        if (!services.TryReadSecret(settings.Token, out var token, out why)) return false;
        api = new PingdomApi(services.Http, root, token, settings.Ca);
        return true;
    }

    /// <summary>Asks an endpoint below the root.</summary>
    public async Task<JsonReply> AskAsync(string endpoint, CancellationToken cancellationToken) =>
        JsonReply.Read(await _http.SendAsync(() => Request(endpoint), Operation(endpoint), _options, cancellationToken).ConfigureAwait(false));

    /// <summary>The number of the check of this name; absent when no page has it, not collected when a page is missing or several checks have the name.</summary>
    public async Task<(Fact<long> Id, JsonReply Last)> FindAsync(string name, CancellationToken cancellationToken)
    {
        var found = new List<long>();
        for (var page = 0; page < MostPages; page++)
        {
            var reply = await AskAsync(string.Create(CultureInfo.InvariantCulture, $"checks?limit={PageSize}&offset={page * PageSize}"), cancellationToken).ConfigureAwait(false);
            var checks = reply.List("checks", data => data.TryProperty("checks", JsonValueKind.Array, out var list) ? list : default, PageSize, check => check);
            if (!checks.IsPresent) return (Fact<long>.Missing(checks.Why), reply);
            found.AddRange(checks.Items.Where(check => check.Text("name") == name).Select(check => check.Number("id")).OfType<double>().Select(id => (long)id));
            if (checks.Incomplete is { } rest) return (Fact<long>.Missing(rest), reply);
            if (checks.Items.Count == PageSize) continue;
            return found.Distinct().ToList() switch
            {
                [var only] => (Fact<long>.Present(only, reply.From), reply),
                [] => (Fact<long>.Absent(reply.From), reply),
                var several => (Fact<long>.Missing(NotCollectedReason.Unsupported, $"{several.Count} checks are called {name}: name the one that is meant by its number"), reply),
            };
        }

        var tooMany = new NotCollected(NotCollectedReason.Malformed, $"GET checks: more than {MostPages * PageSize} checks; name the check by its number");
        return (Fact<long>.Missing(tooMany), JsonReply.Failed(tooMany, answered: true));
    }

    public static string Operation(string endpoint) => $"GET /{endpoint.Split('?')[0]}";

    private HttpRequestMessage Request(string endpoint)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_root, endpoint));
        request.Headers.Authorization = _authorization;
        return request;
    }

    private static Refusal? Refusals(HttpAnswer answer)
    {
        if (answer.IsSuccess) return null;
        var refusal = StatusRefusals.Read(answer) ?? new Refusal(NotCollectedReason.Failed, $"failed with HTTP {answer.Status}");
        if (answer.Status == 404) refusal = new Refusal(NotCollectedReason.Unsupported, "not found (HTTP 404)");
        return Explanation(answer) is { } text ? refusal with { Detail = $"{refusal.Detail}: {text}" } : refusal;
    }

    private static string? Explanation(HttpAnswer answer)
    {
        if (answer.Body.Length > 64 * 1024 || !PrometheusRefusals.TryParse(answer.Body, out var json)) return null;
        return json.TryProperty("error", JsonValueKind.Object, out var error) && error.Text("errormessage") is { } message ? Excerpts.Of(message) : null;
    }
}
