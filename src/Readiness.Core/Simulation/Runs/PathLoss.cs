using Readiness.Core.Simulation.Steps;
using Readiness.Core.Simulation.Time;

namespace Readiness.Core.Simulation.Runs;

/// <summary>How much data one path loses.</summary>
/// <param name="Step">The path's run, with what the number is made of.</param>
/// <param name="Loses">The stretch of time of which the data is missing in the copy.</param>
/// <param name="Rpo">The path's own objective, else its component's, else the plan's; null when none is declared.</param>
public sealed record PathLoss(StepRun Step, Interval Loses, TimeSpan? Rpo, ObjectiveVerdict Verdict);
