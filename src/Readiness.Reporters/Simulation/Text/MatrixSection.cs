using Readiness.Core.Plans;
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
            foreach (var phase in row.Phases) layout.Part(Cell(row, phase).PadRight(8), Style(row, phase));
            var (text, style) = Ending(row);
            layout.Line(text, style);
        }

        layout.Line();
        layout.Prose("ok: works. lost: does not. ?: cannot tell. -: not asked, since what serves today is not hit.", 2, TextStyle.Faint);
    }

    private static (string Text, TextStyle Style) Ending(LossRun row) => row switch
    {
        { CallsForFailover: Answer.No } when row.Phases.Any(phase => phase.Phase != Phase.Detect && phase.Works != Answer.Yes) => ("keeps serving, unprotected", TextStyle.Doubtful),
        { CallsForFailover: Answer.No } => ("keeps serving", TextStyle.Good),
        { BrokenAt: { } phase } => ($"fails at {Words.Of(phase)}", TextStyle.Bad),
        { ChainWorks: Answer.Unknown } => ("cannot tell", TextStyle.Doubtful),
        { RtoVerdict: ObjectiveVerdict.Missed } => ($"too late: {Words.Of(row.Rto)}", TextStyle.Bad),
        { RpoVerdict: ObjectiveVerdict.Missed } => ("loses too much data", TextStyle.Bad),
        { Succeeds: Answer.Unknown } => ("works, objectives unknown", TextStyle.Doubtful),
        _ => ($"works in {row.Rto.Expected} (worst {row.Rto.Worst})", TextStyle.Good),
    };

    private static string Cell(LossRun row, PhaseRun phase) => IsMoot(row, phase) ? "-" : phase.Works switch
    {
        Answer.Yes => "ok",
        Answer.No => "lost",
        _ => "?",
    };

    private static TextStyle Style(LossRun row, PhaseRun phase) => IsMoot(row, phase) ? TextStyle.Faint : Words.StyleOf(phase.Works);

    private static bool IsMoot(LossRun row, PhaseRun phase) => row.CallsForFailover == Answer.No && phase.Phase == Phase.Detect;
}
