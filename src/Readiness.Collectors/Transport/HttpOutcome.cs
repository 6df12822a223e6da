using System.Diagnostics.CodeAnalysis;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Transport;

/// <summary>How a call ended: with an answer to read facts from, or with the reason why there is none.</summary>
public sealed record HttpOutcome
{
    private HttpOutcome(HttpAnswer? answer, NotCollected? why) => (Answer, Why) = (answer, why);

    /// <summary>The answer; also there when it was a refusal, null when none arrived.</summary>
    public HttpAnswer? Answer { get; }

    /// <summary>Why nothing can be read from it; null for an accepted answer.</summary>
    public NotCollected? Why { get; }

    [MemberNotNullWhen(true, nameof(Answer))]
    [MemberNotNullWhen(false, nameof(Why))]
    public bool IsAccepted => Why is null;

    public static HttpOutcome Accepted(HttpAnswer answer) => new(answer, null);

    public static HttpOutcome Refused(HttpAnswer answer, NotCollected why) => new(answer, why);

    public static HttpOutcome None(NotCollected why) => new(null, why);
}
