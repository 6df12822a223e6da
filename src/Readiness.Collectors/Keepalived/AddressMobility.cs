using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Keepalived;

/// <summary>Whether a virtual address can move between the nodes of an instance: gratuitous ARP reaches one network segment, and in a cloud's network nobody.</summary>
internal static class AddressMobility
{
    // Their networks route an address to the interface that their API assigned it to, whatever ARP says.
    private static readonly string[] DeafToArp = ["aws", "azure", "gcp", "google"];

    // Addresses of its kind HaVip follow ARP inside one vSwitch; the configuration does not show whether one is used.
    private const string Aliyun = "aliyun";

    /// <returns>Whether it moves, and why not.</returns>
    public static (Fact<bool> Moves, Fact<string> Because) Of(Fact<string> site, FactList<VrrpPeer> peers, SiteTree sites)
    {
        if (!site.IsPresent) return Lost(site.IsNotCollected ? site.Why : new NotCollected(NotCollectedReason.Undeclared, "no unicast_src_ip lies in a site's networks, so nobody knows in which network this node is"));
        if (peers.IsNotCollected) return Lost(peers.Why);
        var verdicts = peers.Items.Count == 0 ? [Within(site.Value, sites)] : peers.Items.Select(peer => Between(site.Value, peer, sites)).ToList();
        if (verdicts.FindIndex(verdict => verdict.Moves is { IsPresent: true, Value: false }) is >= 0 and var held) return verdicts[held];
        if (peers.Incomplete is { } unread) return Lost(unread);
        return verdicts.FindIndex(verdict => verdict.Moves.IsNotCollected) is >= 0 and var open ? verdicts[open] : (Fact<bool>.Present(true), Fact<string>.Absent());
    }

    private static (Fact<bool> Moves, Fact<string> Because) Between(string here, VrrpPeer peer, SiteTree sites)
    {
        if (!peer.Site.IsPresent)
            return Lost(peer.Site.IsNotCollected ? peer.Site.Why : new NotCollected(NotCollectedReason.Undeclared, $"the peer {peer.Address} lies in none of the sites' networks"));
        var there = peer.Site.Value;
        if (sites.Contains(here, there) || sites.Contains(there, here)) return Within(here, sites);
        var (own, other) = (ProviderOf(here, sites), ProviderOf(there, sites));
        if (own is "onprem" or null && other is "onprem" or null)
            return Lost(new NotCollected(NotCollectedReason.Undeclared, $"whether one network segment spans {here} and {there} the plan does not say: make them one site if so"));
        return Held(own == other ? $"{here} and {there} are different networks of {own}, which carry no ARP between them" : $"{here} ({own ?? "its own network"}) and {there} ({other ?? "its own network"}) are networks of different providers");
    }

    private static (Fact<bool> Moves, Fact<string> Because) Within(string site, SiteTree sites) => ProviderOf(site, sites) switch
    {
        { } cloud when DeafToArp.Contains(cloud) => Held($"the network of {site} ({cloud}) gives an address to whom its API says, not to whom ARP says"),
        Aliyun => Lost(new NotCollected(NotCollectedReason.Unsupported, $"in a vSwitch of {site} only an HaVip moves by ARP, and whether the address is one is not known")),
        _ => (Fact<bool>.Present(true), Fact<string>.Absent()),
    };

    private static string? ProviderOf(string site, SiteTree sites)
    {
        for (var at = sites.All.FirstOrDefault(one => one.Name == site); at is not null; at = sites.All.FirstOrDefault(one => one.Name == at.Parent))
            if (at.Provider is { } provider)
                return provider;
        return null;
    }

    private static (Fact<bool> Moves, Fact<string> Because) Held(string because) => (Fact<bool>.Present(false), Fact<string>.Present(because));

    private static (Fact<bool> Moves, Fact<string> Because) Lost(NotCollected why) => (Fact<bool>.Missing(why), Fact<string>.Missing(why));
}
