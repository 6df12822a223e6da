using Readiness.Core.Reports;
using Readiness.Core.Yaml;

namespace Readiness.Reporters.Console;

/// <summary>What was asked, how long it took, and what could not be collected.</summary>
internal static class ComponentsSection
{
    public static void Write(Report report, TextLayout layout)
    {
        layout.Line();
        layout.Line("Asked:", TextStyle.Strong);
        foreach (var component in report.Components)
        {
            layout.Line($"   {component.Name} ({component.Kind}{(component.Site is null ? "" : $", said to be in {component.Site}")}) {DurationText.Write(component.Duration)}");
            foreach (var trouble in component.Trouble) layout.Labelled("", trouble.ToString(), 3, 10, TextStyle.Doubtful);
        }
    }
}
