using Readiness.Core.Simulation.Runs;

namespace Readiness.Core.Simulation.Fixes;

/// <summary>Fixes that together change how a failover ends.</summary>
/// <param name="Run">The run with all of them in place.</param>
public sealed record FixSet(IReadOnlyList<CandidateFix> Fixes, LossRun Run);
