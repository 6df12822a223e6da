using Readiness.Collectors.Transport;
using Readiness.Core.Facts;

namespace Readiness.Collectors.HttpService;

/// <summary>Turns what came back from a probe into facts.</summary>
internal static class ProbeReader
{
    private const int ExcerptLength = 200;

    public static HttpServiceFacts Answered(HttpServiceFacts facts, HttpAnswer answer, Uri probe, int expectedStatus)
    {
        var from = answer.From;
        var serves = answer.Status == expectedStatus;
        var redirect = Redirect(answer, probe);
        var trouble = $"it answered HTTP {answer.Status} instead of {expectedStatus}" + (redirect is null ? "" : $" and sends clients to {redirect}");
        return facts with
        {
            Serves = Fact<bool>.Present(serves, from),
            Trouble = serves ? Fact<string>.Absent(from) : Fact<string>.Present(trouble, from),
            Status = Fact<long>.Present(answer.Status, from),
            Latency = Fact<TimeSpan>.Present(from.Duration, from),
            RedirectsTo = redirect is null ? Fact<string>.Absent(from) : Fact<string>.Present(redirect, from),
            Excerpt = Excerpt(answer) is { Length: > 0 } text ? Fact<string>.Present(text, from) : Fact<string>.Absent(from),
        };
    }

    /// <summary>The host said that nothing listens there.</summary>
    /// <param name="from">The refused connection.</param>
    public static HttpServiceFacts Closed(HttpServiceFacts facts, Uri probe, Provenance from) => facts with
    {
        Serves = Fact<bool>.Present(false, from),
        Trouble = Fact<string>.Present($"nothing listens at {probe.Authority}", from),
        Status = Fact<long>.Absent(from),
        Latency = Fact<TimeSpan>.Absent(from),
        RedirectsTo = Fact<string>.Absent(from),
        Excerpt = Fact<string>.Absent(from),
    };

    /// <summary>Nothing came back. A certificate that no client accepts explains it; a lost way does not.</summary>
    public static HttpServiceFacts Unanswered(HttpServiceFacts facts, NotCollected why)
    {
        var refused = facts.Certificate is { IsPresent: true, Value: { NameMatches: false } or { InTime: false } };
        return facts with
        {
            Serves = refused ? Fact<bool>.Present(false, facts.Certificate.From) : Fact<bool>.Missing(why),
            Trouble = refused ? facts.Certificate.Value.Trouble : Fact<string>.Missing(why),
            Status = Fact<long>.Missing(why),
            Latency = Fact<TimeSpan>.Missing(why),
            RedirectsTo = Fact<string>.Missing(why),
            Excerpt = Fact<string>.Missing(why),
        };
    }

    private static string? Redirect(HttpAnswer answer, Uri probe) =>
        answer.Status is >= 300 and < 400 && Uri.TryCreate(probe, answer.Header("Location"), out var target) ? Endpoints.Printable(target) : null;

    private static string Excerpt(HttpAnswer answer)
    {
        var isText = answer.ContentType is "application/json" or "application/xml" || answer.ContentType.StartsWith("text/", StringComparison.Ordinal);
        if (!isText) return "";
        var line = string.Concat(answer.Text().ReplaceLineEndings(" ").Where(character => !char.IsControl(character))).Trim();
        return line.Length <= ExcerptLength ? line : line[..ExcerptLength] + "…";
    }
}
