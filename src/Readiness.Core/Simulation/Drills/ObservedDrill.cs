using Readiness.Core.Plans;

namespace Readiness.Core.Simulation.Drills;

/// <summary>What a real drill measured.</summary>
/// <param name="Scenario">The scenario of the plan that was drilled.</param>
/// <param name="Ends">When each phase was over, from the loss; only those that somebody measured.</param>
/// <param name="Losses">By path: how much data was missing in the copy, as a stretch of time.</param>
public sealed record ObservedDrill(string Scenario, IReadOnlyDictionary<Phase, TimeSpan> Ends, IReadOnlyDictionary<string, TimeSpan> Losses);
