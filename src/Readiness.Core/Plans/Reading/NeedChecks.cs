using Readiness.Core.Diagnostics;

namespace Readiness.Core.Plans.Reading;

/// <summary>Checks that no component needs itself, directly or through others.</summary>
internal static class NeedChecks
{
    public static void Check(IReadOnlyDictionary<string, Component> components, DiagnosticBag diagnostics)
    {
        var settled = new HashSet<string>(StringComparer.Ordinal);
        foreach (var component in components.Values.OrderBy(component => component.Span.Line).ThenBy(component => component.Span.Column)) Follow(component, []);

        void Follow(Component component, List<string> chain)
        {
            if (settled.Contains(component.Name)) return;
            if (chain.IndexOf(component.Name) is >= 0 and var start)
            {
                var loop = string.Join(" → ", chain.Skip(start).Append(component.Name));
                diagnostics.Error(component.Span, $"components need each other in a loop: {loop}", "remove one of these needs");
                return;
            }

            chain.Add(component.Name);
            foreach (var need in component.Needs)
                if (components.TryGetValue(need, out var needed))
                    Follow(needed, chain);
            chain.Remove(component.Name);
            settled.Add(component.Name);
        }
    }
}
