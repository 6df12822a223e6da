namespace Readiness.Core.Plans.Reading;

/// <summary>Checks that what a switch changes is something that its actor can change.</summary>
internal static class ChangeChecks
{
    // Of a kind that nobody collects nobody knows how it switches.
    public static void Check(SwitchStep step, Component actor, Dictionary<string, Component> components, PlanContext context)
    {
        if (context.Kinds.FindDeriver(step.Subject, actor.Kind) is not { } deriver) return;
        if (deriver.SteersByItself && step.Change is { } needless)
            context.Diagnostics.Error(step.Span, $"'{actor.Name}' is a {actor.Kind}, which steers users by itself and does not change '{needless}'", "leave out change");
        else if (!deriver.SteersByItself && step.Change is null)
            context.Diagnostics.Error(step.Span, $"a step of phase 'switch' does not say what '{actor.Name}' changes", "add change: with the component that is changed");
        else if (step.Change is { } name && components.TryGetValue(name, out var changed))
            CheckKind(step, actor, changed, deriver.Changes, components, context);
    }

    private static void CheckKind(SwitchStep step, Component actor, Component changed, IReadOnlyList<string> kinds, Dictionary<string, Component> components, PlanContext context)
    {
        if (kinds.Count == 0 || kinds.Contains(changed.Kind) || context.Kinds.Find(changed.Kind) is null) return;
        context.Diagnostics.Error(step.Span, $"'{actor.Name}' cannot change '{changed.Name}', which is a {changed.Kind}",
            $"a {actor.Kind} changes a component of the kind {string.Join(" or ", kinds)}{ReferenceChecks.Examples(kinds, components.Values)}");
    }
}
