using System.Xml.Linq;
using Readiness.Core.Simulation;
using Readiness.Core.Simulation.Drills;
using Readiness.Core.Yaml;
using Readiness.Reporters.Simulation.Html.Page;
using Readiness.Reporters.Simulation.Text;

namespace Readiness.Reporters.Simulation.Html.Tables;

/// <summary>What was predicted, beside what a drill measured.</summary>
internal static class BacktestTable
{
    public static XElement Of(Backtest backtest) => Markup.Of(
        "section",
        null,
        Markup.Plain("h2", "Predicted and measured"),
        Markup.Of("div", "scroll", Markup.Of(
            "table",
            null,
            Markup.Plain("caption", $"The drill of {backtest.Scenario} beside what is predicted today."),
            Markup.Plain("thead", Markup.Plain("tr", Head("what"), Head("measured"), Head("predicted"), Head("fits"))),
            Markup.Plain("tbody", [.. backtest.Rows.Select(Row)]))));

    private static XElement Row(BacktestRow row) => Markup.Plain("tr",
        Markup.Of("th", null, [Markup.Attribute("scope", "row"), row.Name, .. row.Suspects.Select(suspect => Markup.Of("span", "source", BacktestSection.Suspicion(suspect)))]),
        Markup.Plain("td", DurationText.Write(row.Observed)),
        Markup.Plain("td", Words.Of(row.Predicted)),
        Markup.Of("td", row.Fits switch { Answer.Yes => "good", Answer.No => "bad", _ => "doubt" }, BacktestSection.Word(row.Fits)));

    private static XElement Head(string text) => Markup.Of("th", null, Markup.Attribute("scope", "col"), text);
}
