using System.Text.Json;
using Readiness.Collectors.Prometheus;
using Readiness.Collectors.Transport;
using Readiness.Core.Facts;

namespace Readiness.Collectors.KafkaConnect;

/// <summary>Reads Kafka Connect's own errors: <c>{"error_code":409,"message":"…"}</c>.</summary>
internal static class ConnectRefusals
{
    public static Refusal? Read(HttpAnswer answer) => answer.Status switch
    {
        409 => new Refusal(NotCollectedReason.Failed, $"the workers are sharing out the connectors anew (HTTP 409): {Message(answer)}", IsTransient: true),
        404 when IsUnknown(answer) => null,
        404 => new Refusal(NotCollectedReason.Unsupported, "not found (HTTP 404): not a Kafka Connect worker, or a path is missing in the url"),
        _ when answer.IsSuccess => null,
        _ => Told(answer),
    };

    /// <summary>Whether the worker says that there is no such connector, as opposed to a server that knows nothing of connectors.</summary>
    public static bool IsUnknown(HttpAnswer answer) => answer.Status == 404 && PrometheusRefusals.TryParse(answer.Body, out var body) && body.Number("error_code") == 404;

    private static Refusal Told(HttpAnswer answer)
    {
        var refusal = StatusRefusals.Read(answer) ?? new Refusal(NotCollectedReason.Failed, $"failed with HTTP {answer.Status}");
        return Message(answer) is { Length: > 0 } message ? refusal with { Detail = $"{refusal.Detail}: {message}" } : refusal;
    }

    private static string Message(HttpAnswer answer) =>
        PrometheusRefusals.TryParse(answer.Body, out var body) && body.ValueKind == JsonValueKind.Object ? Excerpts.Of(body.Text("message") ?? "") : "";
}
