using Readiness.Collectors.Prometheus;
using Readiness.Collectors.Transport;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Consul;

/// <summary>Reads Consul's refusals, which come as a line of text.</summary>
internal static class ConsulRefusals
{
    private const int LargestError = 64 * 1024;

    /// <summary>Autopilot says by HTTP 429 that something is unhealthy, and answers all the same.</summary>
    public static Refusal? OfAutopilot(HttpAnswer answer) =>
        answer.Status == 429 && PrometheusRefusals.TryParse(answer.Body, out var body) && body.Flag("Healthy") is not null ? null : Read(answer);

    public static Refusal? Read(HttpAnswer answer)
    {
        if (answer.IsSuccess) return null;
        var said = answer.Body.Length is > 0 and <= LargestError ? Excerpts.Of(answer.Text()) : "";
        // Older versions answer a refused forwarded call with HTTP 500.
        if (answer.Status is 401 or 403 || said.Contains("Permission denied", StringComparison.Ordinal) || said.Contains("ACL not found", StringComparison.Ordinal))
            return new Refusal(NotCollectedReason.AccessDenied, $"refused with HTTP {answer.Status}: {said}");
        if (answer.Status == 404) return new Refusal(NotCollectedReason.Unsupported, "not found (HTTP 404): not a Consul agent, or one that does not serve this");
        // An agent without a leader has waited for one for seconds already; asking again would only spend the time of the others.
        if (answer.Status >= 500 && said.Length > 0) return new Refusal(NotCollectedReason.Failed, $"failed with HTTP {answer.Status}: {said}");
        return StatusRefusals.Read(answer) ?? new Refusal(NotCollectedReason.Failed, $"failed with HTTP {answer.Status}");
    }
}
