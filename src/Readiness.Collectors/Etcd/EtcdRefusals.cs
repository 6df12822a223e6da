using System.Text.Json;
using Readiness.Collectors.Prometheus;
using Readiness.Collectors.Transport;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Etcd;

/// <summary>Reads the refusals of etcd's JSON gateway: a gRPC code and a message under several HTTP statuses.</summary>
internal static class EtcdRefusals
{
    private const int Unauthenticated = 16;
    private const int PermissionDenied = 7;

    /// <summary>The status of which <c>/health</c> makes a no is an answer.</summary>
    public static Refusal? OfHealth(HttpAnswer answer) => answer.Status == 503 && PrometheusRefusals.TryParse(answer.Body, out var body) && body.Text("health") is not null ? null : Read(answer);

    public static Refusal? Read(HttpAnswer answer)
    {
        if (answer.IsSuccess) return null;
        if (answer.Status == 404) return new Refusal(NotCollectedReason.Unsupported, "not found (HTTP 404): not an etcd from version 3.4 on, or it serves this elsewhere");
        if (answer.Body.Length > 64 * 1024 || !PrometheusRefusals.TryParse(answer.Body, out var body) || (body.Text("message") ?? body.Text("error")) is not { } message)
            return StatusRefusals.Read(answer) ?? new Refusal(NotCollectedReason.Failed, $"failed with HTTP {answer.Status}");
        // It has tried for seconds already where it timed out; asking again would only spend the time of the others.
        return new Refusal(IsDenial(body, message) ? NotCollectedReason.AccessDenied : NotCollectedReason.Failed, Excerpts.Of(message));
    }

    private static bool IsDenial(JsonElement body, string message) =>
        body.Number("code") is Unauthenticated or PermissionDenied
        || message.Contains("user name is empty", StringComparison.Ordinal)
        || message.Contains("authentication failed", StringComparison.Ordinal);
}
