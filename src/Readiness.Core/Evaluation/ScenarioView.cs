using Readiness.Core.Facts.Subjects;
using Readiness.Core.Plans;

namespace Readiness.Core.Evaluation;

/// <summary>Writes a scenario out for rules: every site that is lost with those it names.</summary>
internal static class ScenarioView
{
    public static ScenarioFacts Of(Plan plan, Scenario scenario)
    {
        var sites = new SiteTree(plan.Sites);
        return new ScenarioFacts
        {
            Name = scenario.Name,
            LostSites = [.. plan.Sites.Select(site => site.Name).Where(name => scenario.LostSites.Any(lost => sites.Contains(lost, name)))],
            LostComponents = scenario.LostComponents,
        };
    }
}
