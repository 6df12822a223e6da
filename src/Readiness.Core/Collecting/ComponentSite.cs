using Readiness.Core.Facts;
using Readiness.Core.Plans;
using Readiness.Expressions;

namespace Readiness.Core.Collecting;

/// <summary>Where a component is, by what was collected of it.</summary>
public static class ComponentSite
{
    /// <summary>The site that its own facts show, by its address; absent when its kind has none, when no network holds it, or when it was not collected.</summary>
    public static Fact<string> Proven(Component component, CollectedFacts collected)
    {
        if (!collected.TryGet(component.Name, out var own) || own.Facts is not { } facts || facts.Type.SlotOf("site") is not (>= 0 and var slot)) return Fact<string>.Absent();
        var site = facts.Get(slot);
        return site.Kind == CelKind.String ? Fact<string>.Present(site.AsString, facts.Origin(slot) as Provenance) : Fact<string>.Absent();
    }
}
