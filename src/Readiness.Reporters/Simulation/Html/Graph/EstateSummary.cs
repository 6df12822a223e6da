using Readiness.Core.Simulation;
using Readiness.Reporters.Simulation.Drawing;
using Readiness.Reporters.Simulation.Text;

namespace Readiness.Reporters.Simulation.Html.Graph;

/// <summary>What the graph shows, for those who do not see it.</summary>
internal static class EstateSummary
{
    public static string Of(DrawnEstate estate)
    {
        var lost = estate.Sites.Where(site => site.IsLost).Select(site => site.Site.Name).Concat(estate.Components.Where(component => component.Taken == Answer.Yes).Select(component => component.Name)).ToList();
        var broken = estate.Steps.Where(step => step.Works == Answer.No).Select(step => $"{step.Step.Name} ({Words.Of(step.Step.Phase)})").ToList();
        return $"{(lost.Count == 0 ? "Nothing is lost." : $"Lost: {string.Join(", ", lost)}.")} {(broken.Count == 0 ? "No link is known to be broken." : $"Broken: {string.Join(", ", broken)}.")}";
    }
}
