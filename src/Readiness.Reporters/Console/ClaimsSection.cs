using Readiness.Core.Reports;

namespace Readiness.Reporters.Console;

/// <summary>What the verdict takes on the plan's word: sites of components that no address proves.</summary>
internal static class ClaimsSection
{
    public static void Write(Report report, TextLayout layout)
    {
        var claims = report.Components.Where(component => component.IsSiteClaimed).GroupBy(component => component.Site).Select(site => $"{string.Join(", ", site.Select(component => component.Name))} in {site.Key}").ToList();
        if (claims.Count == 0) return;
        layout.Line();
        layout.Prose($"On the plan's word, proven by no address: {string.Join("; ", claims)}.", 2, TextStyle.Faint);
    }
}
