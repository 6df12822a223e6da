using System.Net.Http.Headers;
using System.Text.Json;
using Readiness.Collectors.Prometheus;
using Readiness.Collectors.Transport;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Etcd;

/// <summary>The calls of one endpoint, all of which read.</summary>
/// <remarks>
/// Over the JSON gateway that every member serves beside gRPC, and not over gRPC itself: so it takes the one transport that bounds size, time and concurrency
/// and turns failures into values, and the native command stays small. The gateway takes reads as POST too.
/// </remarks>
internal sealed class EtcdApi(HttpTransport http, Uri root, SendOptions options)
{
    /// <summary>Opens a session, as every client of a user must; all it leaves behind is a token that ends by itself.</summary>
    public const string Login = "POST /v3/auth/authenticate";

    private const string Status = "POST /v3/maintenance/status";
    private const string Members = "POST /v3/cluster/member/list";
    private const string Health = "GET /health";
    private const string Metrics = "GET /metrics";

    /// <summary>Everything else that is asked.</summary>
    public static IReadOnlyList<string> Reads { get; } = [Status, Members, Health, Metrics];

    private string? _token;

    /// <summary>Logs in. A member without a quorum cannot check a password, and tells its state all the same.</summary>
    /// <returns>Why the login was refused; null when it was not.</returns>
    public async Task<NotCollected?> LogInAsync(string user, string password, CancellationToken cancellationToken)
    {
        var reply = await PostAsync(Login, LoginBody(user, password), cancellationToken).ConfigureAwait(false);
        // Where authentication is not enabled, the refusal is none of access, and nobody needs a token.
        if (!reply.Body.IsPresent) return reply.Body.Why.Reason == NotCollectedReason.AccessDenied ? reply.Body.Why : null;
        _token = reply.Body.Value.Text("token");
        return null;
    }

    public Task<EtcdReply> StatusAsync(CancellationToken cancellationToken) => PostAsync(Status, "{}"u8.ToArray(), cancellationToken);

    /// <summary>As the member itself knows them, so that one without a quorum answers too.</summary>
    public Task<EtcdReply> MembersAsync(CancellationToken cancellationToken) => PostAsync(Members, "{}"u8.ToArray(), cancellationToken);

    public async Task<EtcdReply> HealthAsync(CancellationToken cancellationToken) =>
        Read(await GetAsync(Health, options with { Refusals = EtcdRefusals.OfHealth, MaxRetries = 0 }, cancellationToken).ConfigureAwait(false));

    public Task<HttpOutcome> MetricsAsync(CancellationToken cancellationToken) => GetAsync(Metrics, options, cancellationToken);

    private Task<HttpOutcome> GetAsync(string call, SendOptions bounds, CancellationToken cancellationToken) =>
        http.SendAsync(() => Request(call), call, bounds, cancellationToken);

    private async Task<EtcdReply> PostAsync(string call, byte[] body, CancellationToken cancellationToken) => Read(await http.SendAsync(
        () =>
        {
            var request = Request(call);
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
            return request;
        },
        call,
        options,
        cancellationToken).ConfigureAwait(false));

    // The token stands there by itself: with "Bearer" before it, etcd refuses it.
    private HttpRequestMessage Request(string call)
    {
        var parts = call.Split(" /");
        var request = new HttpRequestMessage(HttpMethod.Parse(parts[0]), new Uri(root, parts[1]));
        if (_token is not null) request.Headers.TryAddWithoutValidation("Authorization", _token);
        return request;
    }

    private static EtcdReply Read(HttpOutcome outcome)
    {
        if (!outcome.IsAccepted) return EtcdReply.Failed(outcome.Why, outcome.Answer is not null);
        var answer = outcome.Answer;
        return PrometheusRefusals.TryParse(answer.Body, out var body) && body.ValueKind == JsonValueKind.Object
            ? new EtcdReply(Fact<JsonElement>.Present(body, answer.From), Answered: true)
            : EtcdReply.Failed(new NotCollected(NotCollectedReason.Malformed, $"{answer.From.Operation} at {answer.From.Endpoint}: the answer is not JSON, or was cut short"), answered: true);
    }

    private static byte[] LoginBody(string user, string password)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("name", user);
            writer.WriteString("password", password);
            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }
}
