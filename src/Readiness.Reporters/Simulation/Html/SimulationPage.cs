using System.Globalization;
using System.Xml.Linq;
using Readiness.Core.Simulation.Reports;
using Readiness.Core.Yaml;
using Readiness.Reporters.Simulation.Html.Graph;
using Readiness.Reporters.Simulation.Html.Page;
using Readiness.Reporters.Simulation.Html.Tables;

namespace Readiness.Reporters.Simulation.Html;

/// <summary>The page: what was simulated, each loss, then what was tried in turn and what a drill measured.</summary>
internal static class SimulationPage
{
    public static XElement Of(SimulationReport report) => Markup.Plain(
        "html",
        Markup.Attribute("lang", "en"),
        Markup.Plain(
            "head",
            Markup.Plain("meta", Markup.Attribute("charset", "utf-8")),
            Markup.Plain("meta", Markup.Attribute("name", "viewport"), Markup.Attribute("content", "width=device-width, initial-scale=1")),
            Markup.Plain("title", $"{report.Plan}: the failover, simulated"),
            Markup.Plain("style", StyleSheet.Text)),
        Markup.Plain("body", Head(report), Markup.Plain("main", [.. Sections(report)]), Foot(report)));

    private static IEnumerable<XElement> Sections(SimulationReport report)
    {
        if (report.Losses.Count > 1) yield return SummaryList.Of(report.Losses);
        for (var i = 0; i < report.Losses.Count; i++) yield return LossSection.Of(report, report.Losses[i], SummaryList.Anchor(i));
        if (report.Losses.Count == 0) yield return Markup.Of("section", null, Markup.Plain("h2", "The estate"), EstateFigure.Of(report.Map, null));
        if (report.Matrix is { } matrix) yield return MatrixTable.Of(matrix);
        if (report.Backtest is { } backtest) yield return BacktestTable.Of(backtest);
    }

    private static XElement Head(SimulationReport report)
    {
        var parts = new List<string> { $"Facts of {report.Now.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} UTC" };
        if (report.Objectives.Rto is { } rto) parts.Add($"RTO {DurationText.Write(rto)}");
        if (report.Objectives.Rpo is { } rpo) parts.Add($"RPO {DurationText.Write(rpo)}");
        return Markup.Plain(
            "header",
            Markup.Of("p", "eyebrow", "The failover, simulated on what is really there"),
            Markup.Plain("h1", report.Plan),
            Markup.Of("p", "faint", string.Join(" · ", parts)),
            report.IsInterrupted ? Markup.Of("p", "bad", "Interrupted: what was not collected until then counts as unknown.") : null);
    }

    private static XElement Foot(SimulationReport report) => Markup.Of(
        "footer", null, $"Predicted by Readiness {report.Version} from facts and declared assumptions; nothing was switched. Best, as a rule and worst are bounds, not measurements.");
}
