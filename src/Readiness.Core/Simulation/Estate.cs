using Readiness.Core.Collecting;
using Readiness.Core.Evaluation;
using Readiness.Core.Facts;
using Readiness.Core.Plans;
using Readiness.Expressions;

namespace Readiness.Core.Simulation;

/// <summary>What a run stands on: the plan, the facts of each step of its chain, and where everything is.</summary>
/// <remarks>Never changed; <see cref="With"/> gives another one, for what a fix would make of it.</remarks>
public sealed class Estate
{
    private readonly IReadOnlyDictionary<SubjectIdentity, StepState> _steps;
    private readonly IReadOnlyDictionary<string, Placement> _places;

    public Estate(Plan plan, IReadOnlyDictionary<SubjectIdentity, StepState> steps, IReadOnlyDictionary<string, Placement> places)
    {
        (Plan, _steps, _places) = (plan, steps, places);
        Sites = new SiteTree(plan.Sites);
    }

    public Plan Plan { get; }

    public SiteTree Sites { get; }

    public static Estate Of(Plan plan, KindCatalogue kinds, CollectedFacts collected, DateTimeOffset now)
    {
        var subjects = new SubjectFinder(plan, kinds, collected, now).Find();
        return new Estate(
            plan,
            subjects.Where(subject => subject.Step is not null).ToDictionary(subject => subject.Identity, subject => new StepState(subject.Facts, subject.WhyNone)),
            plan.Components.ToDictionary(component => component.Name, component => PlaceOf(component, collected) with { Addresses = [.. AddressesOf(component, collected).Distinct(StringComparer.Ordinal)] }, StringComparer.Ordinal));
    }

    public StepState StateOf(Step step) => _steps.TryGetValue(IdentityOf(step), out var state)
        ? state
        : new StepState(null, new NotCollected(NotCollectedReason.NotRequested, $"nothing was collected for {step.Name}"));

    /// <summary>The facts of a step; null when there are none.</summary>
    public IFactRecord? FactsOf(SubjectIdentity step) => _steps.TryGetValue(step, out var state) ? state.Facts : null;

    /// <summary>Where a component is: as live state proves it, else as the plan claims.</summary>
    public Placement PlaceOf(string component) => _places.TryGetValue(component, out var place) ? place : Placement.Unknown(NotCollected.NotRequested);

    /// <summary>The same estate with other facts for one step.</summary>
    public Estate With(SubjectIdentity step, IFactRecord facts) =>
        new(Plan, new Dictionary<SubjectIdentity, StepState>(_steps) { [step] = new StepState(facts, null) }, _places);

    public static SubjectIdentity IdentityOf(Step step) => new(step.Subject, step.Name);

    // A record's own site is found by its address; where its kind has none, or no network holds it, the plan's word is all there is.
    private static Placement PlaceOf(Component component, CollectedFacts collected)
    {
        if (ComponentSite.Proven(component, collected) is { IsPresent: true } proven) return Placement.Proven(proven);
        return component.Site is { } claim
            ? Placement.Claimed(claim)
            : Placement.Unknown(new NotCollected(NotCollectedReason.Undeclared, $"nothing shows where {component.Name} is, and the plan gives it no site"));
    }

    // Kinds that are reached at an address call it so.
    private static IEnumerable<string> AddressesOf(Component component, CollectedFacts collected)
    {
        if (!collected.TryGet(component.Name, out var own) || own.Facts is not { } facts) yield break;
        if (facts.Type.SlotOf("address") is >= 0 and var one && facts.Get(one) is { Kind: CelKind.String } address) yield return HostOf(address.AsString);
        var many = facts.Type.SlotOf("addresses");
        if (many < 0 || facts.Get(many) is not { Kind: CelKind.List } addresses) yield break;
        for (var i = 0; i < addresses.AsList.Count; i++)
            if (addresses.AsList[i] is { Kind: CelKind.String } entry)
                yield return HostOf(entry.AsString);
    }

    /// <summary>The host of <c>host:port</c>; an IPv6 address without its brackets.</summary>
    internal static string HostOf(string address) => Uri.TryCreate($"any://{address}", UriKind.Absolute, out var parsed) ? parsed.Host.Trim('[', ']') : address;
}

/// <summary>What is known of one step.</summary>
/// <param name="Facts">Null when nothing could derive them, with <paramref name="WhyNone"/>.</param>
public sealed record StepState(IFactRecord? Facts, NotCollected? WhyNone);
