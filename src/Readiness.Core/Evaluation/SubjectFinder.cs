using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Subjects;
using Readiness.Core.Plans;

namespace Readiness.Core.Evaluation;

/// <summary>Derives every subject of a plan from the collected facts.</summary>
public sealed class SubjectFinder(Plan plan, KindCatalogue kinds, CollectedFacts collected, DateTimeOffset now)
{
    private readonly SiteTree _sites = new(plan.Sites);

    /// <summary>Steps in chain order, then components, sites and the plan.</summary>
    public IReadOnlyList<Subject> Find() =>
    [
        .. plan.Chain.Steps.Select(OfStep),
        .. plan.Components.Select(OfComponent),
        .. plan.Sites.Select(OfSite),
        new Subject(new SubjectIdentity("plan", plan.Name), OfPlan(), null, null),
    ];

    public PlanFacts OfPlan() => new()
    {
        Name = plan.Name,
        Rto = OrAbsent(plan.Objectives.Rto),
        Rpo = OrAbsent(plan.Objectives.Rpo),
        Scenarios = [.. plan.Scenarios.Select(scenario => scenario.Name)],
        Phases = [.. plan.Chain.Phases.Select(phase => phase.Phase.ToString().ToLowerInvariant())],
        Signals = [.. plan.Chain.Steps.Where(step => step.Phase == Phase.Detect).Select(step => step.Name)],
    };

    private Subject OfStep(Step step)
    {
        var identity = new SubjectIdentity(step.Subject, step.Name);
        var component = plan.FindComponent(step.Component);
        if (component is null)
            return new Subject(identity, null, null, step, new NotCollected(NotCollectedReason.Undeclared, $"the plan has no component {step.Component}"));

        if (kinds.FindDeriver(step.Subject, component.Kind) is not { } deriver || !collected.TryGet(component.Name, out var own) || own.Facts is null)
            return new Subject(identity, null, OfDeclared(component), step,
                new NotCollected(NotCollectedReason.NoCollector, $"nothing here can tell what a component of kind {component.Kind} does as {step.Subject}"));

        if (own.Unasked is { } unasked) return new Subject(identity, null, OfDeclared(component), step, unasked);
        var facts = GuardedDeriver.Derive(deriver, new StepContext(step, component, own.Facts, plan, _sites, collected, now), out var whyNone);
        return new Subject(identity, facts, OfDeclared(component), step, whyNone);
    }

    private Subject OfComponent(Component component)
    {
        var identity = new SubjectIdentity(component.Kind, component.Name);
        return collected.TryGet(component.Name, out var own) && own.Facts is not null
            ? new Subject(identity, own.Facts, OfDeclared(component), null)
            : new Subject(identity, null, OfDeclared(component), null,
                new NotCollected(NotCollectedReason.NoCollector, $"no collector knows the kind {component.Kind}"));
    }

    private Subject OfSite(Site site) => new(new SubjectIdentity("site", site.Name), new SiteFacts
    {
        Name = site.Name,
        Provider = OrAbsent(site.Provider),
        Region = OrAbsent(site.Region),
        Role = site.Role.ToString().ToLowerInvariant(),
        Components = [.. plan.Components.Where(component => component.Site == site.Name).Select(component => component.Name)],
    }, null, null);

    private static ComponentFacts OfDeclared(Component component) => new()
    {
        Name = component.Name,
        Kind = component.Kind,
        Site = OrAbsent(component.Site),
    };

    private static Fact<TimeSpan> OrAbsent(TimeSpan? value) => value is { } given ? Fact<TimeSpan>.Present(given) : Fact<TimeSpan>.Absent();

    private static Fact<string> OrAbsent(string? value) => value is null ? Fact<string>.Absent() : Fact<string>.Present(value);
}
