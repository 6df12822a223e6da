using Readiness.Core.Settings;

namespace Readiness.Core.Waivers;

/// <summary>A risk that somebody accepts for a while.</summary>
[Settings]
public sealed partial record WaiverKeys
{
    /// <summary>The id of the rule whose findings are accepted.</summary>
    public required string Rule { get; init; }

    /// <summary>The name of the step, component, site or plan that they are about, as reports print it.</summary>
    public required string Subject { get; init; }

    /// <summary>Who answers for it: a person or a team.</summary>
    public required string Owner { get; init; }

    /// <summary>Why the risk is accepted.</summary>
    public required string Reason { get; init; }

    /// <summary>The last day on which it holds, UTC: 2026-12-31.</summary>
    public required string Until { get; init; }
}
