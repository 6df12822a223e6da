using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Placement;

/// <summary>The site of a thing: by its address where a site's network holds it, else as the plan claims. Where neither says, nobody knows whether a scenario loses it.</summary>
internal static class PlacedSite
{
    public static Fact<string> Of(Component? component, Fact<string> byAddress, string what)
    {
        if (!byAddress.IsAbsent) return byAddress;
        return component?.Site is { } claim
            ? Fact<string>.Present(claim)
            : Fact<string>.Missing(NotCollectedReason.Undeclared, $"{what} lies in none of the sites' networks, and the plan gives it no site");
    }

    /// <summary>The site of something without an address: the claim alone.</summary>
    public static Fact<string> Claimed(Component component) => component.Site is { } claim
        ? Fact<string>.Present(claim)
        : Fact<string>.Missing(NotCollectedReason.Undeclared, $"the plan gives {component.Name} no site");
}
