using Readiness.Core.Facts;

namespace Readiness.Collectors.Quorums;

/// <summary>The one site of things that are asked at several addresses.</summary>
internal static class CommonSite
{
    /// <summary>The site that holds all of them; absent when they lie in several or in none, not collected when one could not be placed.</summary>
    public static Fact<string> Of(IReadOnlyCollection<Fact<string>> sites)
    {
        if (sites.FirstOrDefault(site => site.IsNotCollected, Fact<string>.Absent()) is { IsNotCollected: true } unknown) return unknown;
        return sites.Select(site => site.ValueOr(null)).Distinct().ToList() is [{ } only] ? Fact<string>.Present(only) : Fact<string>.Absent();
    }
}
