using Readiness.Core.Plans;

namespace Readiness.Core.Collecting;

/// <summary>What one collector is asked to find out about one component.</summary>
/// <param name="Component">The component's name in the plan, or the identity of an implied one.</param>
/// <param name="Questions">Questions with parameters that steps and other components pose to this one.</param>
/// <param name="Wanted">The facts that are needed: top-level properties in camelCase; null for all.</param>
/// <param name="Sites">Places addresses in sites.</param>
public sealed record CollectRequest<TSettings>(
    string Component,
    TSettings Settings,
    IReadOnlyList<Question> Questions,
    IReadOnlySet<string>? Wanted,
    SiteTree Sites)
{
    /// <summary>Whether any of these facts is needed; what nobody needs is not asked for.</summary>
    public bool Wants(params ReadOnlySpan<string> facts)
    {
        if (Wanted is null) return true;
        foreach (var fact in facts)
            if (Wanted.Contains(fact))
                return true;
        return false;
    }
}
