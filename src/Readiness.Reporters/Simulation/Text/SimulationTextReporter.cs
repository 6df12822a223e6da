using Readiness.Core.Reports;
using Readiness.Core.Simulation.Reports;
using Readiness.Reporters.Console;

namespace Readiness.Reporters.Simulation.Text;

/// <summary>For people: how each failover would run, as a timeline with the broken link, then what would mend it.</summary>
[SimulationReporter("text")]
public sealed class SimulationTextReporter : ISimulationReporter
{
    public void Write(SimulationReport report, TextWriter output, ReporterOptions options, Explained explain)
    {
        ITextSink sink = options.IsTerminal ? new TerminalSink(output) : new PlainSink(output);
        var layout = new TextLayout(sink, options.Width);
        HeadSection.Write(report, layout);
        foreach (var loss in report.Losses)
        {
            EndingSection.Write(loss.Run, layout);
            if (options.Detail == ReportDetail.Quiet) continue;
            LostSection.Write(loss.Run, layout);
            TimelineSection.Write(loss.Run, layout);
            ObjectivesSection.Write(loss.Run, layout);
            FixesSection.Write(loss, layout);
            if (explain.HasFlag(Explained.Rto)) ArithmeticSection.WriteRto(loss.Run, layout);
            if (explain.HasFlag(Explained.Rpo)) ArithmeticSection.WriteRpo(loss.Run, layout);
        }

        if (report.Matrix is { } matrix) MatrixSection.Write(matrix, layout);
        if (report.Backtest is { } backtest) BacktestSection.Write(backtest, layout);
    }
}
