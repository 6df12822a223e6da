using Readiness.Core.Diagnostics;

namespace Readiness.Core.Plans.Reading;

/// <summary>Checks that every component that is named exists, and that steps are answered for by kinds that can.</summary>
internal static class ReferenceChecks
{
    public static void Check(Plan plan, PlanContext context)
    {
        var components = plan.Components.ToDictionary(component => component.Name, StringComparer.Ordinal);
        foreach (var (name, span, what) in context.References)
            if (!components.ContainsKey(name))
                context.Diagnostics.Error(span, $"{what} names '{name}', and there is no such component", DidYouMean.Hint(name, components.Keys, "components"));

        foreach (var step in plan.Chain.Steps)
            if (components.TryGetValue(step.Component, out var component))
                CheckKind(step, component, context);
    }

    private static void CheckKind(Step step, Component component, PlanContext context)
    {
        var able = context.Kinds.Derivers.Where(deriver => deriver.Subject == step.Subject).Select(deriver => deriver.Kind).Order(StringComparer.Ordinal).ToList();
        if (able.Count == 0 || able.Contains(component.Kind) || context.Kinds.Find(component.Kind) is null) return;
        context.Diagnostics.Error(step.Span, $"'{component.Name}' is a {component.Kind}, which cannot be a {step.Subject}", $"kinds that can: {string.Join(", ", able)}");
    }
}
