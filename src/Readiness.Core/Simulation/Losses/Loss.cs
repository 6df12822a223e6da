using Readiness.Core.Plans;

namespace Readiness.Core.Simulation.Losses;

/// <summary>What is lost in one run: a scenario of the plan, or whatever somebody wants to try.</summary>
/// <param name="Name">The scenario's name, or what is lost, joined by <c>+</c>.</param>
/// <param name="Sites">As named, without the sites nested in them.</param>
/// <param name="Components">Single components.</param>
/// <param name="Members">Single members of components.</param>
public sealed record Loss(string Name, IReadOnlyList<string> Sites, IReadOnlyList<string> Components, IReadOnlyList<LostMember> Members)
{
    public static Loss Of(Scenario scenario) => new(scenario.Name, scenario.LostSites, scenario.LostComponents, []);

    public static Loss OfSite(Site site) => new(site.Name, [site.Name], [], []);

    public static Loss OfComponent(Component component) => new(component.Name, [], [component.Name], []);

    /// <summary>All that the plan calls primary.</summary>
    public static Loss OfPrimary(Plan plan)
    {
        List<string> primaries = [.. plan.Sites.Where(site => site.Role == SiteRole.Primary).Select(site => site.Name)];
        return new Loss(string.Join('+', primaries), primaries, [], []);
    }

    /// <summary>Both at a time.</summary>
    public static Loss Of(Loss one, Loss other) => new(
        $"{one.Name}+{other.Name}", [.. one.Sites, .. other.Sites], [.. one.Components, .. other.Components], [.. one.Members, .. other.Members]);
}

/// <summary>One member of a component: <c>voters[2]</c>.</summary>
/// <param name="Index">From 0, in the order in which the component's facts list its members.</param>
public sealed record LostMember(string Component, int Index);
