using Readiness.Core.Diagnostics;
using Readiness.Core.Plans.Reading.Keys;
using Readiness.Core.Yaml;

namespace Readiness.Core.Plans.Reading;

/// <summary>Reads scenarios: each names sites and components that are lost.</summary>
internal sealed class ScenariosReader(PlanContext context, IReadOnlyList<Site> sites, IReadOnlyList<Component> components)
{
    private readonly HashSet<string> _sites = [.. sites.Select(site => site.Name)];
    private readonly HashSet<string> _components = [.. components.Select(component => component.Name)];

    public IReadOnlyList<Scenario> Read(YamlMapping? mapping)
    {
        if (mapping is null) return [];
        if (mapping.Entries.Count == 0) context.Diagnostics.Error(mapping.Span, "the plan has no scenarios", "name at least one: primary-lost: { lose: [the primary site] }");
        return [.. mapping.Entries.Where(entry => PlanName.Check(entry.Key, "scenario", context.Diagnostics)).Select(Read)];
    }

    private Scenario Read(YamlEntry entry)
    {
        var keys = context.Read<ScenarioKeys>(entry.Value, $"scenario '{entry.Name}'", entry.Key.Span);
        if (keys is not null)
            foreach (var lost in ((YamlMapping)entry.Value).Find("lose")!.Value.AsItems().OfType<YamlScalar>())
                CheckLost(lost);
        return new Scenario(entry.Name, [.. keys?.Lose.Where(_sites.Contains) ?? []], [.. keys?.Lose.Where(_components.Contains) ?? []], entry.Key.Span);
    }

    private void CheckLost(YamlScalar lost)
    {
        var isSite = _sites.Contains(lost.Value);
        var isComponent = _components.Contains(lost.Value);
        if (isSite && isComponent)
            context.Diagnostics.Error(lost.Span, $"'{lost.Value}' is both a site and a component, so that it is open which is lost", "rename one of them");
        else if (!isSite && !isComponent)
            context.Diagnostics.Error(lost.Span, $"there is no site or component '{lost.Value}' that could be lost", DidYouMean.Hint(lost.Value, [.. _sites, .. _components], "names"));
    }
}
