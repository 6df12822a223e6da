using System.Globalization;
using System.Xml.Linq;
using Readiness.Core.Simulation.Reports;
using Readiness.Reporters.Simulation.Html.Page;

namespace Readiness.Reporters.Simulation.Html;

/// <summary>All losses at a glance, each a way to its section.</summary>
internal static class SummaryList
{
    public static XElement Of(IReadOnlyList<SimulatedLoss> losses) => Markup.Of(
        "section", null, Markup.Plain("h2", "At a glance"), Markup.Of("ul", "tiles", [.. losses.Select((loss, i) => Tile(loss, i))]));

    public static string Anchor(int index) => string.Create(CultureInfo.InvariantCulture, $"loss-{index}");

    private static XElement Tile(SimulatedLoss loss, int index)
    {
        var (sentence, style) = Ending.Of(loss.Run);
        return Markup.Of("li", null, Markup.Plain("a", Markup.Attribute("href", "#" + Anchor(index)), loss.Run.Loss.Name), Markup.Of("b", Ending.ClassOf(style), sentence));
    }
}
