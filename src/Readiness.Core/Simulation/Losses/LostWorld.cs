using System.Net;
using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Core.Simulation.Losses;

/// <summary>The estate after a loss: says of every site, component and address whether it is gone.</summary>
/// <remarks>A lost site takes the sites nested in it; a component is gone when it is named, when its place is, or when something that it needs is.</remarks>
public sealed class LostWorld
{
    private readonly Estate _estate;
    private readonly HashSet<string> _sites;
    private readonly HashSet<string> _components;
    private readonly HashSet<LostMember> _members;

    public LostWorld(Estate estate, Loss loss)
    {
        (_estate, Loss) = (estate, loss);
        _sites = [.. estate.Plan.Sites.Select(site => site.Name).Where(name => loss.Sites.Any(lost => estate.Sites.Contains(lost, name)))];
        _components = [.. loss.Components];
        _members = [.. loss.Members];
    }

    public Loss Loss { get; }

    /// <summary>All sites that are gone, those nested in lost ones included, in the order of the plan.</summary>
    public IEnumerable<string> Sites => _estate.Plan.Sites.Select(site => site.Name).Where(_sites.Contains);

    /// <summary>Whether a thing at this place is gone. Of a thing whose place nobody knows nobody can say, unless no site is lost.</summary>
    public Answer TakesPlace(Fact<string> site) => site switch
    {
        { IsPresent: true, Value: var name } => Answers.Of(_sites.Contains(name)),
        _ when _sites.Count == 0 => Answer.No,
        _ => Answer.Unknown,
    };

    /// <summary>The same for what may stand outside the estate: what is absent has no place in it, and no loss of a site takes it.</summary>
    public Answer TakesIfInside(Fact<string> site) => site.IsAbsent ? Answer.No : TakesPlace(site);

    /// <summary>Whether the component is named as lost, or something that it needs is gone. Its own place is not looked at: its facts may tell it better.</summary>
    public Answer TakesByName(string component) => TakesByName(component, []);

    /// <summary>Whether a component is gone, wherever it is.</summary>
    public Answer Takes(string component) => Answers.Any(TakesByName(component), TakesPlace(_estate.PlaceOf(component).Site));

    /// <summary>The same for what a provider hosts everywhere unless the plan gives it a place: a record's zone.</summary>
    public Answer TakesIfPlaced(string component) =>
        Answers.Any(TakesByName(component), _estate.PlaceOf(component).Site is { IsPresent: true } place ? TakesPlace(place) : Answer.No);

    public bool TakesMember(string component, int index) => _members.Contains(new LostMember(component, index));

    /// <summary>The lost site that holds an address; null when none does, or when it is no address.</summary>
    public string? SiteTakenWith(string address) =>
        IPAddress.TryParse(address, out var parsed) && _estate.Sites.SiteOf(parsed) is { } site && _sites.Contains(site.Name) ? site.Name : null;

    /// <summary>Whether a watched address is one of a component that is lost by name. Only a yes is certain: what exports a component's state may be elsewhere.</summary>
    public Answer TakesAddress(string address)
    {
        if (_components.Count == 0 && _members.Count == 0) return Answer.No;
        var host = Estate.HostOf(address);
        return _components.Any(component => _estate.PlaceOf(component).Addresses.Contains(host)) ? Answer.Yes : Answer.Unknown;
    }

    /// <summary>Whether the loss hits what serves today, so that somebody must fail over. Only a plan that says which site is primary can rule that out.</summary>
    public Answer CallsForFailover()
    {
        var primaries = _estate.Plan.Sites.Where(site => site.Role == SiteRole.Primary).ToList();
        if (primaries.Count == 0 || primaries.Exists(Hits)) return Answer.Yes;
        // The data that is served, and what users are led by: a record that is gone leads them nowhere, and neither does a proxy.
        var sources = _estate.Plan.Chain.Steps.OfType<PathStep>().Select(path => path.From).OfType<string>().Select(Takes);
        var guides = _estate.Plan.Chain.Steps.OfType<SwitchStep>().Select(step => TakesIfPlaced(step.Change ?? step.By));
        return Answers.Any(sources.Concat(guides));
    }

    private bool Hits(Site primary) => _sites.Any(lost => _estate.Sites.Contains(lost, primary.Name) || _estate.Sites.Contains(primary.Name, lost));

    // The plan's reader refuses loops of needs; the names on the way keep a loop from running for ever all the same.
    private Answer TakesByName(string component, HashSet<string> onTheWay)
    {
        if (_components.Contains(component)) return Answer.Yes;
        if (!onTheWay.Add(component)) return Answer.No;
        var needs = _estate.Plan.FindComponent(component)?.Needs ?? [];
        var answer = Answers.Any(needs.Select(need => Answers.Any(TakesByName(need, onTheWay), TakesPlace(_estate.PlaceOf(need).Site))));
        onTheWay.Remove(component);
        return answer;
    }
}
