using Readiness.Core.Plans;

namespace Readiness.Core.Rules.Demand;

/// <summary>The components that a part of a plan rests on: those in it, those that its steps name or rest on, and those that these name in their settings.</summary>
internal static class NeededComponents
{
    public static IReadOnlySet<string> Of(Plan plan, IEnumerable<string> components, IEnumerable<Step> steps)
    {
        var needed = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(components.Concat(steps.SelectMany(step => step.Names)));
        while (open.TryPop(out var name))
        {
            if (!needed.Add(name)) continue;
            foreach (var reference in plan.FindComponent(name)?.Settings?.References ?? []) open.Push(reference.Name);
        }

        return needed;
    }
}
