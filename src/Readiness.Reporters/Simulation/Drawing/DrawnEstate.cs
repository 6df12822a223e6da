using Readiness.Core.Simulation;
using Readiness.Core.Simulation.Reports;
using Readiness.Core.Simulation.Runs;

namespace Readiness.Reporters.Simulation.Drawing;

/// <summary>The estate with what one loss makes of it: what every drawing shows, in whatever form.</summary>
internal sealed record DrawnEstate(IReadOnlyList<DrawnSite> Sites, IReadOnlyList<DrawnComponent> Components, IReadOnlyList<DrawnStep> Steps)
{
    /// <param name="run">Null for the estate as it stands, with nothing lost.</param>
    public static DrawnEstate Of(EstateMap map, LossRun? run)
    {
        var lost = (run?.Sites ?? []).ToHashSet(StringComparer.Ordinal);
        var taken = (run?.Components ?? []).ToDictionary(component => component.Name, component => component.Taken, StringComparer.Ordinal);
        var known = map.Sites.Select(site => site.Name).ToHashSet(StringComparer.Ordinal);
        return new DrawnEstate(
            [.. map.Sites.Select(site => new DrawnSite(site, lost.Contains(site.Name)))],
            [.. map.Components.Select(component => new DrawnComponent(
                component, component.Place.Site.ValueOr(null) is { } at && known.Contains(at) ? at : null, taken.GetValueOrDefault(component.Name, Answer.No)))],
            [.. map.Steps.Select(step => Step(step, run?.Next ?? run))]);
    }

    private static DrawnStep Step(MappedStep step, LossRun? run)
    {
        var phase = run?.Phases.FirstOrDefault(phase => phase.Phase == step.Phase);
        var walked = phase?.Steps.FirstOrDefault(walked => walked.Step.Name == step.Name);
        return new DrawnStep(step, walked?.Works, phase?.IsReached ?? true);
    }
}

internal sealed record DrawnSite(MappedSite Site, bool IsLost);

/// <param name="Site">The site that it is drawn in; null when nobody knows where it is.</param>
/// <param name="Taken">Whether the loss takes it.</param>
internal sealed record DrawnComponent(MappedComponent Component, string? Site, Answer Taken)
{
    public string Name => Component.Name;
}

/// <param name="Works">Null when no run walked it.</param>
/// <param name="IsReached">Whether the chain comes as far as its phase.</param>
internal sealed record DrawnStep(MappedStep Step, Answer? Works, bool IsReached)
{
    /// <summary>The component at which the step is marked: who acts, or what receives the data.</summary>
    public string MarkedAt => Step is { Phase: Core.Plans.Phase.Data, To: { } to } ? to : Step.From;
}
