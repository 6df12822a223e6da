using Readiness.Core.Plans;

namespace Readiness.Core.Collecting;

/// <summary>Finds out what a run would need to be allowed to do, without asking anything.</summary>
public sealed class PermissionSurvey(KindCatalogue kinds)
{
    /// <summary>By component, in the order in which they would be asked; those that need nothing left out.</summary>
    public IReadOnlyList<ComponentPermissions> Of(CollectionOrder order)
    {
        var agenda = new Agenda(order);
        new Questioning(kinds, order).Pose(agenda, new CollectedFacts());
        var sites = new SiteTree(order.Plan.Sites);
        return [.. agenda.Entries.Select(entry => Of(entry, order, sites)).Where(component => component.Permissions is not { Count: 0 })];
    }

    private ComponentPermissions Of(AgendaEntry entry, CollectionOrder order, SiteTree sites)
    {
        var component = entry.Component;
        var wanted = order.WantedOf(component.Kind);
        if (kinds.Find(component.Kind) is not { } kind || component.Settings is not { } settings) return new ComponentPermissions(component.Name, component.Kind, null);
        if (wanted is { Count: 0 } && entry.Questions.Count == 0) return new ComponentPermissions(component.Name, component.Kind, []);
        return new ComponentPermissions(component.Name, component.Kind, kind.Permissions(component.Name, settings, entry.Questions, wanted, sites));
    }
}

/// <summary>What one component needs.</summary>
/// <param name="Permissions">Null when nobody knows: no collector knows the kind, or it does not say.</param>
public sealed record ComponentPermissions(string Component, string Kind, IReadOnlyList<NeededPermission>? Permissions);
