using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using System.Text;
using Readiness.Collectors.Transport;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Haproxy;

/// <summary>The statistics page of one HAProxy, asked as a table and as the page itself, whose head tells version and uptime.</summary>
internal sealed class StatisticsPage
{
    private readonly HttpTransport _http;
    private readonly string _page;
    private readonly AuthenticationHeaderValue? _authorization;
    private readonly SendOptions _options;

    private StatisticsPage(HttpTransport http, Uri address, AuthenticationHeaderValue? authorization, string? authorityFile)
    {
        (_http, Address, _authorization) = (http, address, authorization);
        // Modifiers such as ;norefresh stand behind the first semicolon.
        _page = address.AbsoluteUri.Split(';')[0];
        _options = new SendOptions { Refusals = Refused, AuthorityFile = authorityFile, MaxRedirects = 0, MaxRetries = 1 };
    }

    public Uri Address { get; }

    public static bool TryOpen(CollectorServices services, HaproxySettings settings, string url, [NotNullWhen(true)] out StatisticsPage? page, [NotNullWhen(false)] out NotCollected? why)
    {
        page = null;
        why = null;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            why = new NotCollected(NotCollectedReason.Failed, "stats is not an http or https address");
            return false;
        }

        AuthenticationHeaderValue? authorization = null;
        if (settings.Password is { } secret)
        {
            if (!services.TryReadSecret(secret, out var text, out why)) return false;
            authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{settings.User}:{text}")));
        }

        page = new StatisticsPage(services.Http, address, authorization, settings.Ca);
        return true;
    }

    /// <summary>The statistics as comma-separated values.</summary>
    public Task<RuntimeAnswer> TableAsync(CancellationToken cancellationToken) => AskAsync(";csv", cancellationToken);

    /// <summary>The page as people see it.</summary>
    public Task<RuntimeAnswer> HeadAsync(CancellationToken cancellationToken) => AskAsync(";norefresh", cancellationToken);

    private async Task<RuntimeAnswer> AskAsync(string modifier, CancellationToken cancellationToken)
    {
        var address = new Uri(_page + modifier);
        var outcome = await _http.SendAsync(
            () =>
            {
                var request = new HttpRequestMessage(HttpMethod.Get, address);
                request.Headers.Authorization = _authorization;
                return request;
            },
            $"GET {Address.AbsolutePath.Split(';')[0]}{modifier}",
            _options,
            cancellationToken).ConfigureAwait(false);
        return outcome.IsAccepted ? new RuntimeAnswer(outcome.Answer.Text(), outcome.Answer.From, null) : new RuntimeAnswer("", null, outcome.Why);
    }

    private static Refusal? Refused(HttpAnswer answer) => answer.Status switch
    {
        200 => null,
        404 => new Refusal(NotCollectedReason.Failed, "not found (HTTP 404): the statistics are not enabled at this address"),
        503 => new Refusal(NotCollectedReason.Failed, "HTTP 503: the proxy took it for a request to a backend without servers, so the statistics are not enabled at this address"),
        _ => StatusRefusals.Read(answer) ?? new Refusal(NotCollectedReason.Failed, $"HTTP {answer.Status} instead of statistics"),
    };
}
