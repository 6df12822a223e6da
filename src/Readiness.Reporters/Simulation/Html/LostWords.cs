using System.Xml.Linq;
using Readiness.Core.Simulation.Runs;
using Readiness.Reporters.Simulation.Html.Page;
using Readiness.Reporters.Simulation.Text;

namespace Readiness.Reporters.Simulation.Html;

/// <summary>What goes with the loss, and how anybody knows.</summary>
internal static class LostWords
{
    public static IEnumerable<XElement> Of(LossRun run)
    {
        if (run.Sites.Count > 0) yield return Line("Lost", $"{(run.Sites.Count == 1 ? "site" : "sites")} {string.Join(", ", run.Sites)}");
        var label = run.Sites.Count > 0 ? "With it" : "Lost";
        foreach (var group in LostSection.Groups(run))
        {
            yield return Line(label, group);
            label = "And";
        }
    }

    private static XElement Line(string label, string text) => Markup.Of("p", null, Markup.Of("span", "faint", $"{label}: "), text);
}
