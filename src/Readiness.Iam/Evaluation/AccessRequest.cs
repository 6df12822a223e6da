using Readiness.Iam.Principals;

namespace Readiness.Iam.Evaluation;

/// <summary>One question: may this principal do this to that?</summary>
public sealed record AccessRequest
{
    public required Principal Principal { get; init; }

    /// <summary><c>service:Name</c>, in any case.</summary>
    public required string Action { get; init; }

    /// <summary>The resource's ARN; null for an action that takes none.</summary>
    public string? Resource { get; init; }

    /// <summary>The account that owns the resource; null means the one in the ARN, or the principal's own where the ARN names none.</summary>
    public string? ResourceAccount { get; init; }

    public RequestContext Context { get; init; } = RequestContext.Partial;
}
