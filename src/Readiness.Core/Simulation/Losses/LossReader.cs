using System.Globalization;
using Readiness.Core.Diagnostics;
using Readiness.Core.Plans;

namespace Readiness.Core.Simulation.Losses;

/// <summary>Reads what a user wants to lose: names of sites and components, and members such as <c>voters[2]</c>.</summary>
public sealed class LossReader(Plan plan)
{
    /// <summary>The loss; null when a name is wrong, and then <paramref name="mistakes"/> has a line for each.</summary>
    public Loss? Read(IReadOnlyList<string> names, ICollection<string> mistakes)
    {
        var (sites, components, members) = (new List<string>(), new List<string>(), new List<LostMember>());
        var sound = true;
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            if (plan.FindSite(name) is not null) sites.Add(name);
            else if (plan.FindComponent(name) is not null) components.Add(name);
            else if (Member(name) is { } member) members.Add(member);
            else sound = Refuse(name, mistakes);
        }

        return sound ? new Loss(string.Join('+', names.Distinct(StringComparer.Ordinal)), sites, components, members) : null;
    }

    private LostMember? Member(string name)
    {
        var open = name.IndexOf('[', StringComparison.Ordinal);
        return open > 0 && name.EndsWith(']')
            && plan.FindComponent(name[..open]) is not null
            && int.TryParse(name.AsSpan(open + 1, name.Length - open - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                ? new LostMember(name[..open], index)
                : null;
    }

    private bool Refuse(string name, ICollection<string> mistakes)
    {
        var known = plan.Sites.Select(site => site.Name).Concat(plan.Components.Select(component => component.Name));
        mistakes.Add($"there is no site or component '{name}' that could be lost; {DidYouMean.Hint(name, known, "names")}");
        return false;
    }
}
