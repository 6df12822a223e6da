using Readiness.Core.Collecting;
using Readiness.Core.Evaluation;
using Readiness.Core.Facts;
using Readiness.Core.Plans;
using Readiness.Expressions;

namespace Readiness.Core.Reports;

/// <summary>Sums up what became of asking each component.</summary>
internal static class ComponentStates
{
    private const int DeepestLevel = 6;

    /// <summary>Declared components in the plan's order, then implied ones by name.</summary>
    public static IReadOnlyList<ComponentState> Of(Plan plan, CollectedFacts collected)
    {
        var declared = plan.Components.Select(component => collected.TryGet(component.Name, out var own)
            ? StateOf(own, component.Site)
            : new ComponentState(component.Name, component.Kind, component.Site, TimeSpan.Zero, [NotCollected.NotRequested]));
        return [.. declared, .. collected.All.Where(own => own.IsImplied).Select(own => StateOf(own, null))];
    }

    private static ComponentState StateOf(CollectedComponent own, string? site)
    {
        if (own.Facts is null)
            return new ComponentState(own.Component, own.Kind, site, own.Duration,
                [new NotCollected(NotCollectedReason.NoCollector, $"no collector knows the kind {own.Kind}")]);

        var troubles = new List<NotCollected>();
        Gather(CelValue.FromStruct(own.Facts), troubles, DeepestLevel);
        return new ComponentState(own.Component, own.Kind, site, own.Duration,
            [.. troubles.GroupBy(trouble => trouble).OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Detail, StringComparer.Ordinal).Select(group => group.Key)])
        {
            IsSiteClaimed = site is not null && SiteClaims.ProvenSite(own) is null && !SiteClaims.IsUnseen(own),
        };
    }

    private static void Gather(CelValue value, List<NotCollected> troubles, int levels)
    {
        if (value.IsUnknown)
        {
            troubles.AddRange(value.AsUnknown.Facts.Select(ToNotCollected).OfType<NotCollected>());
        }
        else if (levels > 0 && value.Kind == CelKind.Struct)
        {
            for (var slot = 0; slot < value.AsStruct.Type.Fields.Count; slot++) Gather(value.AsStruct.Get(slot), troubles, levels - 1);
        }
        else if (levels > 0 && value.Kind == CelKind.List)
        {
            if (value.AsList.Incomplete is { } rest && ToNotCollected(rest) is { } trouble) troubles.Add(trouble);
            for (var i = 0; i < value.AsList.Count; i++) Gather(value.AsList[i], troubles, levels - 1);
        }
    }

    // What nobody asked for is no trouble.
    private static NotCollected? ToNotCollected(UnknownFact fact) =>
        Enum.TryParse<NotCollectedReason>(fact.Reason, out var reason) && reason != NotCollectedReason.NotRequested
            ? new NotCollected(reason, fact.Detail)
            : null;
}
