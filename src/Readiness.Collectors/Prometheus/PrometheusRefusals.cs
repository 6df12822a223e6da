using System.Text.Json;
using Readiness.Collectors.Transport;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Prometheus;

/// <summary>Reads Prometheus' own errors, which come as JSON under several statuses, 200 among them.</summary>
internal static class PrometheusRefusals
{
    private const int LargestError = 64 * 1024;

    public static Refusal? Read(HttpAnswer answer)
    {
        if (answer.IsSuccess) return null;
        if (answer.Status is not (401 or 403 or 407 or 429) && answer.Body.Length <= LargestError && TryParse(answer.Body, out var body) && Read(body) is { } refusal)
            return refusal;
        return answer.Status switch
        {
            404 => new Refusal(NotCollectedReason.Unsupported, "not found (HTTP 404): not a Prometheus, a version without this, or a route prefix is missing in the url"),
            400 when IsTlsPort(answer) => new Refusal(NotCollectedReason.Unreachable, "the server speaks only TLS: write https in the url"),
            _ => StatusRefusals.Read(answer) ?? new Refusal(NotCollectedReason.Failed, $"failed with HTTP {answer.Status}"),
        };
    }

    /// <summary>The refusal in an API answer's body; null when it is a success.</summary>
    public static Refusal? Read(JsonElement body)
    {
        if (body.Text("status") != "error") return null;
        var error = Excerpts.Of(body.Text("error") ?? "no reason given");
        return body.Text("errorType") switch
        {
            "timeout" or "canceled" => new Refusal(NotCollectedReason.Timeout, $"the query was given up: {error}"),
            "unavailable" => new Refusal(NotCollectedReason.Failed, $"the server is not ready: {error}", IsTransient: true),
            _ when error.Contains("Prometheus Agent", StringComparison.Ordinal) =>
                new Refusal(NotCollectedReason.Unsupported, "the server runs in agent mode: it can neither answer queries nor evaluate rules"),
            var type => new Refusal(NotCollectedReason.Failed, $"{type ?? "error"}: {error}"),
        };
    }

    public static bool TryParse(ReadOnlyMemory<byte> bytes, out JsonElement json)
    {
        try
        {
            json = JsonElement.Parse(bytes.Span);
            return true;
        }
        catch (JsonException)
        {
            json = default;
            return false;
        }
    }

    private static bool IsTlsPort(HttpAnswer answer) => answer.Body.Length < 200 && answer.Text().Contains("HTTPS server", StringComparison.Ordinal);
}
