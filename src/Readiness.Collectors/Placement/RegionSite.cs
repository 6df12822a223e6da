using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Placement;

/// <summary>The site of something of which only the region is known: a region is wider than a site may be, so that the plan's word stands where it agrees.</summary>
internal static class RegionSite
{
    /// <param name="region">The region in which the provider has it.</param>
    public static Fact<string> Of(Component component, Fact<string> region, Plan plan)
    {
        // Lost, the region could refute the claim.
        if (region.IsNotCollected) return Fact<string>.Missing(region.Why);
        if (component.Site is { } claim && (!region.IsPresent || RegionOf(claim, plan) is null || RegionOf(claim, plan) == region.Value)) return Fact<string>.Present(claim);
        if (region.IsAbsent) return Fact<string>.Missing(NotCollectedReason.Undeclared, $"nothing shows in which region {component.Name} is, and the plan gives it no site");
        // Of sites in one another the outermost: nothing shows in which part of it.
        var sites = plan.Sites.Where(site => site.Region == region.Value && (site.Parent is null || RegionOf(site.Parent, plan) != region.Value)).ToList();
        return sites is [var only]
            ? Fact<string>.Present(only.Name, region.From)
            : Fact<string>.Missing(NotCollectedReason.Undeclared, $"{component.Name} is in {region.Value}, and the plan has {(sites.Count == 0 ? "no site" : "several sites")} in that region");
    }

    /// <summary>The region of a site: its own, else that of the site around it; null when the plan gives none.</summary>
    public static string? RegionOf(string name, Plan plan)
    {
        var site = plan.Sites.FirstOrDefault(one => one.Name == name);
        while (site is { Region: null, Parent: { } parent }) site = plan.Sites.FirstOrDefault(one => one.Name == parent);
        return site?.Region;
    }
}
