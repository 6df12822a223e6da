namespace Readiness.Schemas.Shapes.Report;

/// <summary>A risk that somebody accepted.</summary>
internal sealed record WaiverShape
{
    /// <summary>Who answers for it.</summary>
    public required string Owner { get; init; }

    /// <summary>Why it is accepted.</summary>
    public required string Reason { get; init; }

    /// <summary>The last day on which it holds, UTC: 2026-12-31.</summary>
    public required string Until { get; init; }

    /// <summary>Whether it keeps the finding from deciding the verdict: it has not run out, and the finding is broken and not unknown.</summary>
    public required bool InForce { get; init; }
}
