using System.Net;

namespace Readiness.Core.Plans;

/// <summary>Answers what contains what, and which site an address is in.</summary>
public sealed class SiteTree(IReadOnlyList<Site> sites)
{
    private readonly Dictionary<string, Site> _byName = sites.ToDictionary(site => site.Name, StringComparer.Ordinal);

    /// <summary>In the order of the plan.</summary>
    public IReadOnlyList<Site> All => sites;

    /// <summary>Whether losing <paramref name="outer"/> loses <paramref name="inner"/>; a site contains itself.</summary>
    public bool Contains(string outer, string inner)
    {
        for (var name = inner; name is not null; name = _byName.TryGetValue(name, out var site) ? site.Parent : null)
            if (name == outer)
                return true;
        return false;
    }

    /// <summary>The innermost site whose networks hold the address; null when none does.</summary>
    public Site? SiteOf(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return sites
            .SelectMany(site => site.Networks, (site, network) => (site, network))
            .Where(pair => pair.network.BaseAddress.AddressFamily == address.AddressFamily && pair.network.Contains(address))
            .OrderByDescending(pair => pair.network.PrefixLength)
            .ThenByDescending(pair => Depth(pair.site))
            .Select(pair => pair.site)
            .FirstOrDefault();
    }

    private int Depth(Site site)
    {
        var depth = 0;
        for (var parent = site.Parent; parent is not null && _byName.TryGetValue(parent, out var outer); parent = outer.Parent) depth++;
        return depth;
    }
}
