using Readiness.Core.Simulation;
using Readiness.Core.Simulation.Reports;
using Readiness.Core.Simulation.Runs;
using Readiness.Reporters.Console;

namespace Readiness.Reporters.Simulation.Text;

/// <summary>What survives what: one line for each loss.</summary>
internal static class MatrixSection
{
    public static void Write(Matrix matrix, TextLayout layout)
    {
        if (matrix.Rows.Count == 0) return;
        var phases = matrix.Rows[0].Phases.Select(phase => phase.Phase).ToList();
        var name = Math.Max(4, matrix.Rows.Max(row => row.Loss.Name.Length));
        layout.Line();
        layout.Line($"  {"lost".PadRight(name)}  {string.Concat(phases.Select(phase => Words.Of(phase).PadRight(8)))}ends", TextStyle.Strong);
        foreach (var row in matrix.Rows)
        {
            layout.Part($"  {row.Loss.Name.PadRight(name)}  ");
            foreach (var phase in (row.Next ?? row).Phases) layout.Part(Cell(phase).PadRight(8), Words.StyleOf(phase.Works));
            var (text, style) = Ending(row);
            layout.Line(text, style);
        }

        layout.Line();
        layout.Prose("Where it keeps serving, the phases tell what a failover would do if the primary were lost then. --lose NAME tells why.", 2, TextStyle.Faint);
    }

    public static (string Text, TextStyle Style) Ending(LossRun row) => row switch
    {
        { Next.ChainWorks: Answer.No } => ("keeps serving, unprotected", TextStyle.Doubtful),
        { Next.ChainWorks: Answer.Unknown } => ("keeps serving, perhaps unprotected", TextStyle.Doubtful),
        { CallsForFailover: Answer.No } => ("keeps serving", TextStyle.Good),
        { BrokenAt: { } phase } => ($"fails at {Words.Of(phase)}", TextStyle.Bad),
        { ChainWorks: Answer.Unknown } => ("cannot tell", TextStyle.Doubtful),
        { RtoVerdict: ObjectiveVerdict.Missed } => ($"too late: {Words.Of(row.Rto)}", TextStyle.Bad),
        { RpoVerdict: ObjectiveVerdict.Missed } => ("loses too much data", TextStyle.Bad),
        { Succeeds: Answer.Unknown } => ("works, objectives unknown", TextStyle.Doubtful),
        _ => ($"works in {row.Rto.Expected} (worst {row.Rto.Worst})", TextStyle.Good),
    };

    public static string Cell(PhaseRun phase) => phase.Works switch
    {
        Answer.Yes => "ok",
        Answer.No => "lost",
        _ => "?",
    };
}
