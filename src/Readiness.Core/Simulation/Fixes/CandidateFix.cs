using Readiness.Core.Evaluation;
using Readiness.Core.Facts;
using Readiness.Core.Rules;

namespace Readiness.Core.Simulation.Fixes;

/// <summary>A fix that a failing rule offers for a step, ready to be tried on paper.</summary>
/// <param name="Rule">The rule that failed.</param>
/// <param name="Step">The step that it changes.</param>
/// <param name="Item">The item of the step; null for the step itself.</param>
/// <param name="Text">What to do, with the values put in.</param>
/// <param name="Effects">What it changes, as the rule writes it.</param>
public sealed record CandidateFix(string Rule, Severity Severity, SubjectIdentity Step, string? Item, string Text, IReadOnlyList<string> Effects)
{
    /// <summary>Gives the step's facts as the fix would leave them.</summary>
    public required Func<IFactRecord, IFactRecord> Apply { get; init; }
}
