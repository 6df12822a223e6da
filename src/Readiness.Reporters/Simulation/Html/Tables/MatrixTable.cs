using System.Xml.Linq;
using Readiness.Core.Simulation;
using Readiness.Core.Simulation.Reports;
using Readiness.Core.Simulation.Runs;
using Readiness.Reporters.Simulation.Html.Page;
using Readiness.Reporters.Simulation.Text;

namespace Readiness.Reporters.Simulation.Html.Tables;

/// <summary>What survives what: a row for each loss.</summary>
internal static class MatrixTable
{
    public static XElement Of(Matrix matrix)
    {
        var phases = matrix.Rows.Count == 0 ? [] : matrix.Rows[0].Phases.Select(phase => phase.Phase).ToList();
        return Markup.Of(
            "section",
            null,
            Markup.Plain("h2", "What survives what"),
            Markup.Of("div", "scroll", Markup.Of(
                "table",
                null,
                Markup.Plain("caption", "Where it keeps serving, the phases tell what a failover would do if the primary were lost then."),
                Markup.Plain("thead", Markup.Plain("tr", [Head("lost"), .. phases.Select(phase => Head(Words.Of(phase))), Head("ends")])),
                Markup.Plain("tbody", [.. matrix.Rows.Select(Row)]))));
    }

    private static XElement Row(LossRun row)
    {
        var (ending, style) = MatrixSection.Ending(row);
        return Markup.Plain("tr",
            [
                Markup.Of("th", null, Markup.Attribute("scope", "row"), row.Loss.Name),
                .. (row.Next ?? row).Phases.Select(phase => Markup.Of("td", phase.Works switch { Answer.Yes => "good", Answer.No => "bad", _ => "doubt" }, MatrixSection.Cell(phase))),
                Markup.Of("td", Ending.ClassOf(style), ending),
            ]);
    }

    private static XElement Head(string text) => Markup.Of("th", null, Markup.Attribute("scope", "col"), text);
}
