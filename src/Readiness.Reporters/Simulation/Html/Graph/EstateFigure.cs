using System.Xml.Linq;
using Readiness.Core.Simulation.Reports;
using Readiness.Core.Simulation.Runs;
using Readiness.Reporters.Simulation.Drawing;
using Readiness.Reporters.Simulation.Html.Page;

namespace Readiness.Reporters.Simulation.Html.Graph;

/// <summary>The estate's graph, laid out twice: for a wide page and paper, and for a telephone.</summary>
internal static class EstateFigure
{
    private const double Wide = 950;
    private const int WideColumns = 3;
    private const double Narrow = 360;

    /// <param name="run">Null for the estate with nothing lost.</param>
    public static XElement Of(EstateMap map, LossRun? run)
    {
        var estate = DrawnEstate.Of(map, run);
        var summary = EstateSummary.Of(estate);
        return Markup.Of(
            "figure",
            null,
            EstateDrawing.Of(EstateLayout.Of(estate, Wide, WideColumns), "wide", summary),
            EstateDrawing.Of(EstateLayout.Of(estate, Narrow, 1), "narrow", summary),
            EstateKey.Of());
    }
}
