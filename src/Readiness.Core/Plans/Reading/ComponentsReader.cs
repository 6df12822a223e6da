using Readiness.Core.Diagnostics;
using Readiness.Core.Yaml;

namespace Readiness.Core.Plans.Reading;

/// <summary>Reads components: the keys that all have, then those of their kind.</summary>
internal sealed class ComponentsReader(PlanContext context, IReadOnlyList<Site> sites)
{
    private const int Most = 5000;

    public IReadOnlyList<Component> Read(YamlMapping? mapping)
    {
        if (mapping is null) return [];
        if (mapping.Entries.Count == 0) context.Diagnostics.Error(mapping.Span, "the plan has no components", "name what takes part in the failover");
        if (mapping.Entries.Count > Most) context.Diagnostics.Error(mapping.Entries[Most].Key.Span, $"the plan has more than {Most} components");
        return [.. mapping.Entries.Take(Most).Select(Read)];
    }

    /// <summary>A component with mistakes is kept too, so that what names it is not reported as dangling.</summary>
    private Component Read(YamlEntry entry)
    {
        var what = $"component '{entry.Name}'";
        PlanName.Check(entry.Key, "component", context.Diagnostics);
        if (entry.Value.AsMapping(what, context.Diagnostics) is not { } mapping) return new Component(entry.Name, "", entry.Key.Span);
        var reader = context.Reader(mapping, what, entry.Key.Span);
        var name = reader.RequiredText("kind");
        var component = new Component(entry.Name, name ?? "", entry.Key.Span)
        {
            Site = Site(reader),
            Needs = Needs(reader),
            Objectives = ObjectivesReader.Read(reader.Optional("objectives"), reader.Name("objectives"), context),
        };
        if (name is null) return component;

        if (context.Kinds.Find(name) is not { } kind)
        {
            RefuseNearMiss(name, mapping.Find("kind")!.Value.Span);
            SecretReference.RefusePlain(mapping, what, context.Diagnostics);
            return component;
        }

        var values = new SettingsReader(context).Read(reader, kind.Settings);
        reader.Finish();
        return component with { Settings = values is null ? null : kind.Bind(values) };
    }

    private IReadOnlyList<string> Needs(MappingReader reader)
    {
        if (reader.Optional("needs") is not { } node) return [];
        var needs = new List<string>();
        foreach (var item in node.AsItems())
        {
            if (item.AsText($"an item of {reader.Name("needs")}", context.Diagnostics) is not { } need) continue;
            context.References.Add(new NamedComponent(need, item.Span, reader.Name("needs"), []));
            needs.Add(need);
        }

        return needs;
    }

    private string? Site(MappingReader reader)
    {
        if (reader.Optional("site") is not { } node || node.AsText(reader.Name("site"), context.Diagnostics) is not { } site) return null;
        if (!sites.Any(known => known.Name == site))
            context.Diagnostics.Error(node.Span, $"there is no site '{site}'", DidYouMean.Hint(site, sites.Select(known => known.Name), "sites"));
        return site;
    }

    /// <summary>A kind that nobody collects is allowed, and unknown in the report; one slip from a known kind it is a misspelling.</summary>
    private void RefuseNearMiss(string kind, SourceSpan span)
    {
        if (DidYouMean.Closest(kind, context.Kinds.Kinds.Select(known => known.Name), slips: 1) is { } near)
            context.Diagnostics.Error(span, $"there is no kind '{kind}'", $"did you mean {near}?");
    }
}
