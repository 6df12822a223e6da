using Readiness.Core.Diagnostics;

namespace Readiness.Core.Waivers;

/// <summary>An accepted risk. It attaches to the findings of its rule on its subject and hides none of them.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Subject">The name of the step, component, site or plan.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Reason">Why the risk is accepted.</param>
/// <param name="Until">The last day on which it holds, UTC.</param>
/// <param name="Span">Where it stands in its file.</param>
public sealed record Waiver(string Rule, string Subject, string Owner, string Reason, DateOnly Until, SourceSpan Span)
{
    /// <summary>The day as files and reports write it: <c>2026-12-31</c>.</summary>
    public string UntilText => Until.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public bool IsExpired(DateTimeOffset now) => DateOnly.FromDateTime(now.UtcDateTime) > Until;
}
