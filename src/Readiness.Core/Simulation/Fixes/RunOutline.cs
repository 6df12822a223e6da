using Readiness.Core.Simulation.Runs;

namespace Readiness.Core.Simulation.Fixes;

/// <summary>What of a run a fix can change, as a text to compare.</summary>
internal static class RunOutline
{
    public static string Of(LossRun run) => string.Join('\n', run.Phases.SelectMany(phase => phase.Steps).Select(step =>
        $"{step.Works} {step.Takes} {step.Loses} {string.Join('|', step.Causes.Select(cause => cause.Text))}"));
}
