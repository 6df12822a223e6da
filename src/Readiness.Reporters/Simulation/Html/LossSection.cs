using System.Xml.Linq;
using Readiness.Core.Simulation;
using Readiness.Core.Simulation.Reports;
using Readiness.Core.Simulation.Runs;
using Readiness.Reporters.Simulation.Html.Graph;
using Readiness.Reporters.Simulation.Html.Page;
using Readiness.Reporters.Simulation.Html.Tables;
using Readiness.Reporters.Simulation.Html.Timeline;

namespace Readiness.Reporters.Simulation.Html;

/// <summary>One loss: how it ends, when, what it takes, what would mend it, and how the numbers add up.</summary>
internal static class LossSection
{
    public static XElement Of(SimulationReport report, SimulatedLoss loss, string anchor)
    {
        var (sentence, style) = Ending.Of(loss.Run);
        return Markup.Of(
            "section",
            null,
            [
                Markup.Attribute("id", anchor),
                Markup.Plain("h2", loss.Run.Loss.Name),
                Markup.Of("p", $"stamp {Ending.ClassOf(style)}", sentence),
                .. loss.Run.CallsForFailover == Answer.No ? Protection(loss.Run) : Failover(loss),
                Markup.Plain("h3", "The estate after the loss"),
                EstateFigure.Of(report.Map, loss.Run),
                .. loss.Run.CallsForFailover == Answer.No ? [] : Arithmetic(loss.Run),
            ]);
    }

    private static IEnumerable<XElement> Failover(SimulatedLoss loss) =>
    [
        ObjectiveTiles.Of(loss.Run),
        .. LostWords.Of(loss.Run),
        Markup.Plain("h3", "Timeline"),
        PhaseFigure.Of(loss.Run),
        .. loss.Run.Paths.Count == 0 ? Array.Empty<XElement>() : [Markup.Plain("h3", "Data that would be missing"), PathFigure.Of(loss.Run)],
        .. FixList.Of(loss),
    ];

    // Nobody fails over; what counts is whether one still could.
    private static IEnumerable<XElement> Protection(LossRun run)
    {
        foreach (var words in LostWords.Of(run)) yield return words;
        if (run.Next is not { } next) yield break;
        var (sentence, style) = Ending.Of(next);
        yield return Markup.Of("p", null, $"If the primary were lost then, too ({next.Loss.Name}): ", Markup.Of("strong", Ending.ClassOf(style), sentence), ".");
        yield return PhaseFigure.Of(next);
    }

    private static IEnumerable<XElement> Arithmetic(LossRun run) =>
    [
        Markup.Plain("h3", "How the time to recovery adds up"),
        ArithmeticTable.OfRto(run),
        .. run.Paths.Count == 0 ? Array.Empty<XElement>() : [Markup.Plain("h3", "How the loss of data adds up"), ArithmeticTable.OfRpo(run)],
    ];
}
