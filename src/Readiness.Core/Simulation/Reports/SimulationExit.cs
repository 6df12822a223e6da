using Readiness.Core.Reports;

namespace Readiness.Core.Simulation.Reports;

/// <summary>What the process returns after a simulation: the numbers of a check, for the losses that were tried.</summary>
public static class SimulationExit
{
    public static int Of(SimulationReport report)
    {
        if (report.IsInterrupted) return ExitCode.Interrupted;
        var fails = report.Runs.Any(run => run.Succeeds == Answer.No);
        var isBlind = report.Runs.Any(run => run.Succeeds == Answer.Unknown);
        return (fails, isBlind) switch
        {
            (true, true) => ExitCode.NotReadyAndCannotTell,
            (true, false) => ExitCode.NotReady,
            (false, true) => ExitCode.CannotTell,
            _ => ExitCode.Ready,
        };
    }
}
