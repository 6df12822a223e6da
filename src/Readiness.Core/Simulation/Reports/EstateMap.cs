using Readiness.Core.Plans;

namespace Readiness.Core.Simulation.Reports;

/// <summary>The estate as one draws it: sites as boxes, components in them, the chain's steps between components.</summary>
public sealed record EstateMap(IReadOnlyList<MappedSite> Sites, IReadOnlyList<MappedComponent> Components, IReadOnlyList<MappedStep> Steps)
{
    public static EstateMap Of(Estate estate) => new(
        [.. estate.Plan.Sites.Select(site => new MappedSite(site.Name, site.Parent, site.Provider, site.Region, site.Role))],
        [.. estate.Plan.Components.Select(component => new MappedComponent(component.Name, component.Kind, estate.PlaceOf(component.Name)))],
        [.. estate.Plan.Chain.Steps.Select(Step)]);

    private static MappedStep Step(Step step) => step switch
    {
        SwitchStep change => new MappedStep(step.Phase, step.Name, change.By, change.Change),
        PathStep { From: { } from, To: { } to } => new MappedStep(step.Phase, step.Name, from, to),
        _ => new MappedStep(step.Phase, step.Name, step.Component, null),
    };
}

/// <param name="Parent">The site around it; null for none.</param>
public sealed record MappedSite(string Name, string? Parent, string? Provider, string? Region, SiteRole Role);

/// <param name="Place">The site it is in, and who says so.</param>
public sealed record MappedComponent(string Name, string Kind, Placement Place);

/// <param name="From">The component that acts or gives.</param>
/// <param name="To">The component that is changed or receives; null when the step is one component alone.</param>
public sealed record MappedStep(Phase Phase, string Name, string From, string? To);
