using Readiness.Core.Simulation;
using Readiness.Core.Simulation.Runs;
using Readiness.Reporters.Console;

namespace Readiness.Reporters.Simulation.Text;

/// <summary>What goes with the loss, and how anybody knows.</summary>
internal static class LostSection
{
    private const int Indent = 2;
    private const int Margin = 9;

    public static void Write(LossRun run, TextLayout layout)
    {
        if (run.Sites.Count > 0) layout.Labelled("lost", $"{(run.Sites.Count == 1 ? "site" : "sites")} {string.Join(", ", run.Sites)}", Indent, Margin);
        var label = run.Sites.Count > 0 ? "with it" : "lost";
        foreach (var group in Groups(run))
        {
            layout.Labelled(label, group, Indent, Margin);
            label = "";
        }
    }

    /// <summary>Components that go for the same reason, in one line each.</summary>
    public static IEnumerable<string> Groups(LossRun run) =>
        from component in run.Components
        group component.Name by (component.Taken, component.ByNeed, How: How(component)) into same
        let names = string.Join(", ", same)
        select same.Key.Taken == Answer.Yes ? $"{names} ({same.Key.How})" : $"perhaps {names} ({same.Key.How})";

    private static string How(LostComponent component) => component.ByNeed ? "needs something that is lost" : component.Place.Site.IsPresent ? Words.Of(component.Place) : "named";
}
