using Readiness.Core.Plans.Reading.Keys;
using Readiness.Core.Yaml;

namespace Readiness.Core.Plans.Reading;

/// <summary>Reads sites, flat with <c>parent:</c> or nested under <c>sites:</c>, into one list in the order of the file.</summary>
internal sealed class SitesReader(PlanContext context)
{
    /// <summary>More than any estate has failure domains.</summary>
    private const int Most = 1000;

    private readonly List<SiteDraft> _drafts = [];

    public IReadOnlyList<Site> Read(YamlMapping? mapping)
    {
        if (mapping is null) return [];
        if (mapping.Entries.Count == 0) context.Diagnostics.Error(mapping.Span, "the plan has no sites", "name at least the site that may be lost and the one that takes over");
        Read(mapping, around: null);
        SiteChecks.Check(_drafts, context.Diagnostics);
        return [.. _drafts.Select(draft => draft.Site)];
    }

    private void Read(YamlMapping mapping, string? around)
    {
        foreach (var entry in mapping.Entries)
        {
            if (_drafts.Count == Most)
            {
                context.Diagnostics.Error(entry.Key.Span, $"the plan has more than {Most} sites");
                return;
            }

            if (!PlanName.Check(entry.Key, "site", context.Diagnostics)) continue;
            if (_drafts.Exists(draft => draft.Site.Name == entry.Name))
            {
                context.Diagnostics.Error(entry.Key.Span, $"there are two sites '{entry.Name}'", "names of nested sites are unique in the whole plan");
                continue;
            }

            Read(entry, around);
        }
    }

    private void Read(YamlEntry entry, string? around)
    {
        var what = $"site '{entry.Name}'";
        var mapping = entry.Value.AsMapping(what, context.Diagnostics) ?? new YamlMapping(entry.Value.Span, []);
        var reader = context.Reader(mapping, what, entry.Key.Span);
        var keys = new SettingsReader(context).Read(reader, SiteKeys.Schema) is { } values ? SiteKeys.Bind(values) : new SiteKeys();
        var nested = reader.Submapping("sites");
        reader.Finish();

        if (around is not null && keys.Parent is not null && keys.Parent != around)
            context.Diagnostics.Error(mapping.Find("parent")!.Value.Span, $"{what} stands inside '{around}' and says that its parent is '{keys.Parent}'", "remove the key parent");
        var networks = Networks(mapping, what);
        var site = new Site(entry.Name, entry.Key.Span)
        {
            Provider = keys.Provider,
            Region = keys.Region,
            Parent = around ?? keys.Parent,
            Networks = [.. networks.Select(network => network.Network)],
            Role = keys.Role,
        };
        _drafts.Add(new SiteDraft(site, mapping.Find("parent")?.Value.Span ?? entry.Key.Span, networks));
        if (nested is not null) Read(nested, entry.Name);
    }

    private List<PlacedNetwork> Networks(YamlMapping mapping, string what)
    {
        var networks = new List<PlacedNetwork>();
        foreach (var item in (mapping.Find("networks")?.Value.AsItems() ?? []).OfType<YamlScalar>().Where(item => !item.IsNull))
        {
            if (NetworkText.TryParse(item.Value, out var network, out var hint)) networks.Add(new PlacedNetwork(network, item.Span));
            else context.Diagnostics.Error(item.Span, $"'{item.Value}' in 'networks' of {what} is not a network", hint);
        }

        return networks;
    }
}
