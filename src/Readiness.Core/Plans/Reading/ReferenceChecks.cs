using Readiness.Core.Diagnostics;

namespace Readiness.Core.Plans.Reading;

/// <summary>Checks that every component that is named exists, and that steps are answered for by kinds that can.</summary>
internal static class ReferenceChecks
{
    public static void Check(Plan plan, PlanContext context)
    {
        var components = plan.Components.ToDictionary(component => component.Name, StringComparer.Ordinal);
        foreach (var reference in context.References) CheckReference(reference, components, context);

        NeedChecks.Check(components, context.Diagnostics);
        foreach (var step in plan.Chain.Steps)
        {
            if (!components.TryGetValue(step.Component, out var component)) continue;
            CheckKind(step, component, context);
            if (step is SwitchStep change) ChangeChecks.Check(change, component, components, context);
        }
    }

    private static void CheckReference(NamedComponent reference, Dictionary<string, Component> components, PlanContext context)
    {
        var (name, span, what, kinds) = reference;
        if (!components.TryGetValue(name, out var component))
            context.Diagnostics.Error(span, $"{what} names '{name}', and there is no such component", DidYouMean.Hint(name, components.Keys, "components"));
        else if (kinds.Count > 0 && !kinds.Contains(component.Kind) && context.Kinds.Find(component.Kind) is not null)
            context.Diagnostics.Error(span, $"{what} names '{name}', which is a {component.Kind}", $"name a component of the kind {string.Join(" or ", kinds)}{Examples(kinds, components.Values)}");
    }

    internal static string Examples(IReadOnlyList<string> kinds, IEnumerable<Component> components)
    {
        var fitting = components.Where(component => kinds.Contains(component.Kind)).Select(component => component.Name).Take(3).ToList();
        return fitting.Count == 0 ? "" : $": {string.Join(", ", fitting)}";
    }

    private static void CheckKind(Step step, Component component, PlanContext context)
    {
        var able = context.Kinds.Derivers.Where(deriver => deriver.Subject == step.Subject).Select(deriver => deriver.Kind).Order(StringComparer.Ordinal).ToList();
        if (able.Count == 0 || able.Contains(component.Kind) || context.Kinds.Find(component.Kind) is null) return;
        context.Diagnostics.Error(step.Span, $"'{component.Name}' is a {component.Kind}, which cannot be a {step.Subject}", $"kinds that can: {string.Join(", ", able)}");
    }
}
