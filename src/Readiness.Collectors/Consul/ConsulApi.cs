using System.Text.Json;
using Readiness.Collectors.Prometheus;
using Readiness.Collectors.Transport;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Consul;

/// <summary>The calls of one agent, all of them GET.</summary>
/// <param name="token">Empty for none.</param>
internal sealed class ConsulApi(HttpTransport http, Uri root, string? datacenter, string token, SendOptions options)
{
    public const string Leader = "v1/status/leader";
    public const string Peers = "v1/status/peers";
    public const string Configuration = "v1/operator/raft/configuration";
    public const string Autopilot = "v1/operator/autopilot/health";
    public const string Self = "v1/agent/self";
    public const string Members = "v1/agent/members";

    /// <summary>Asks about the datacenter.</summary>
    public Task<ConsulReply> OfDatacenterAsync(string path, CancellationToken cancellationToken)
    {
        // Stale, so that servers without a leader tell whom they know.
        string?[] query = [path == Configuration ? "stale" : null, datacenter is null ? null : $"dc={Uri.EscapeDataString(datacenter)}"];
        var parameters = string.Join('&', query.OfType<string>());
        return AskAsync(path, parameters.Length > 0 ? $"{path}?{parameters}" : path, cancellationToken);
    }

    /// <summary>Asks about the agent itself.</summary>
    public Task<ConsulReply> OfAgentAsync(string path, CancellationToken cancellationToken) => AskAsync(path, path, cancellationToken);

    private async Task<ConsulReply> AskAsync(string path, string pathAndQuery, CancellationToken cancellationToken)
    {
        var operation = $"GET /{path}";
        var bounds = path == Autopilot ? options with { Refusals = ConsulRefusals.OfAutopilot } : options;
        var outcome = await http.SendAsync(
            () =>
            {
                var request = new HttpRequestMessage(HttpMethod.Get, new Uri(root, pathAndQuery));
                if (token.Length > 0) request.Headers.TryAddWithoutValidation("X-Consul-Token", token);
                return request;
            },
            operation,
            bounds,
            cancellationToken).ConfigureAwait(false);
        if (!outcome.IsAccepted) return ConsulReply.Failed(outcome.Why, outcome.Answer is not null);
        var answer = outcome.Answer;
        return PrometheusRefusals.TryParse(answer.Body, out var body)
            ? new ConsulReply(Fact<JsonElement>.Present(body, answer.From), Answered: true, IsFiltered: answer.Header("X-Consul-Results-Filtered-By-ACLs") == "true")
            : ConsulReply.Failed(new NotCollected(NotCollectedReason.Malformed, $"{operation} at {answer.From.Endpoint}: the answer is not JSON, or was cut short"), answered: true);
    }
}
