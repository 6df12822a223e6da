using System.Net;
using Readiness.Core.Diagnostics;

namespace Readiness.Core.Plans.Reading;

/// <summary>Checks that sites form a tree and that their networks follow it.</summary>
internal static class SiteChecks
{
    public static void Check(IReadOnlyList<SiteDraft> drafts, DiagnosticBag diagnostics)
    {
        var byName = drafts.ToDictionary(draft => draft.Site.Name, StringComparer.Ordinal);
        if (!AreParentsGood(drafts, byName, diagnostics)) return;
        foreach (var draft in drafts) CheckInsideParent(draft, byName, diagnostics);
        CheckOverlaps(drafts, new SiteTree([.. drafts.Select(draft => draft.Site)]), diagnostics);
    }

    private static bool AreParentsGood(IReadOnlyList<SiteDraft> drafts, Dictionary<string, SiteDraft> byName, DiagnosticBag diagnostics)
    {
        var areGood = true;
        var rooted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            if (draft.Site.Parent is { } parent && !byName.ContainsKey(parent))
            {
                diagnostics.Error(draft.ParentSpan, $"there is no site '{parent}' to be the parent of site '{draft.Site.Name}'", DidYouMean.Hint(parent, byName.Keys, "sites"));
                areGood = false;
            }

            var chain = new List<string>();
            for (var name = draft.Site.Name; name is not null && !rooted.Contains(name); name = byName.GetValueOrDefault(name)?.Site.Parent)
            {
                if (chain.Contains(name))
                {
                    var loop = string.Join(" → ", chain.SkipWhile(inner => inner != name).Append(name));
                    diagnostics.Error(byName[name].ParentSpan, $"sites contain each other in a loop: {loop}", "remove one of these parents");
                    areGood = false;
                    break;
                }

                chain.Add(name);
            }

            rooted.UnionWith(chain);
        }

        return areGood;
    }

    private static void CheckInsideParent(SiteDraft draft, Dictionary<string, SiteDraft> byName, DiagnosticBag diagnostics)
    {
        var around = draft.Site.Parent;
        while (around is not null && byName[around].Networks.Count == 0) around = byName[around].Site.Parent;
        if (around is null) return;
        foreach (var (network, span) in draft.Networks)
            if (!byName[around].Networks.Any(outer => Contains(outer.Network, network)))
                diagnostics.Error(span, $"{network} of site '{draft.Site.Name}' lies outside the networks of site '{around}' around it", $"'{around}' has {string.Join(", ", byName[around].Site.Networks)}");
    }

    /// <summary>Networks nest or are apart, so that in their order each one's nearest container is on top of a stack.</summary>
    private static void CheckOverlaps(IReadOnlyList<SiteDraft> drafts, SiteTree tree, DiagnosticBag diagnostics)
    {
        var open = new Stack<(Site Site, PlacedNetwork Placed)>();
        foreach (var (site, placed) in drafts.SelectMany(draft => draft.Networks, (draft, placed) => (draft.Site, placed)).OrderBy(pair => pair.placed.Network, NetworkOrder.Instance))
        {
            while (open.Count > 0 && !Contains(open.Peek().Placed.Network, placed.Network)) open.Pop();
            if (open.Count > 0 && open.Peek() is var (outer, container) && !tree.Contains(outer.Name, site.Name) && !tree.Contains(site.Name, outer.Name))
                diagnostics.Error(placed.Span, $"{placed.Network} of site '{site.Name}' overlaps {container.Network} of site '{outer.Name}'", "an address must tell which site is lost: make the networks disjoint, or one site the other's parent");
            open.Push((site, placed));
        }
    }

    private static bool Contains(IPNetwork outer, IPNetwork inner) =>
        outer.BaseAddress.AddressFamily == inner.BaseAddress.AddressFamily && outer.PrefixLength <= inner.PrefixLength && outer.Contains(inner.BaseAddress);
}
