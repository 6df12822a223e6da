using Readiness.Core.Facts;

namespace Readiness.Collectors.Transport;

/// <summary>Reads refusals from the HTTP status alone, for systems without error codes of their own.</summary>
public static class StatusRefusals
{
    /// <summary>Refused access, throttling, server errors and redirects that were not followed; other statuses are answers.</summary>
    public static Refusal? Read(HttpAnswer answer) => answer.Status switch
    {
        401 or 403 or 407 => new Refusal(NotCollectedReason.AccessDenied, $"refused with HTTP {answer.Status}"),
        429 => Throttled(answer),
        503 when answer.Header("Retry-After") is not null => Throttled(answer),
        500 or 502 or 503 or 504 => new Refusal(NotCollectedReason.Failed, $"failed with HTTP {answer.Status}", IsTransient: true),
        > 500 => new Refusal(NotCollectedReason.Failed, $"failed with HTTP {answer.Status}"),
        301 or 302 or 303 or 307 or 308 => new Refusal(NotCollectedReason.Failed, $"redirected (HTTP {answer.Status}) to where credentials and trust do not reach"),
        _ => null,
    };

    /// <summary>Accepts every answer: for probes, whose fact is the status itself.</summary>
    public static RefusalReader AcceptAll { get; } = _ => null;

    private static Refusal Throttled(HttpAnswer answer) =>
        new(NotCollectedReason.Throttled, $"asked to slow down (HTTP {answer.Status})", IsTransient: true);
}
