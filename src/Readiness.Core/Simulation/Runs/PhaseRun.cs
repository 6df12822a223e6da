using Readiness.Core.Plans;
using Readiness.Core.Simulation.Steps;
using Readiness.Core.Simulation.Time;

namespace Readiness.Core.Simulation.Runs;

/// <summary>One phase of the chain on the timeline.</summary>
/// <param name="Phase">Detect, decide, switch, start or data.</param>
/// <param name="Need">How many of its steps must work.</param>
/// <param name="Works">Whether it would work by itself, whatever became of the phases before it.</param>
/// <param name="Takes">From its beginning to its end; never when it does not work.</param>
/// <param name="Begins">When it begins, from the loss.</param>
/// <param name="IsReached">Whether every phase before it may have worked; what comes after the broken link never begins.</param>
public sealed record PhaseRun(Phase Phase, int Need, Answer Works, IReadOnlyList<StepRun> Steps, Interval Takes, Interval Begins, bool IsReached)
{
    /// <summary>When it is done, from the loss.</summary>
    public Interval Ends => Begins + Takes;

    /// <summary>The reasons of all its steps that are not known to work, when they decide the phase.</summary>
    public IEnumerable<Cause> Causes => Works == Answer.Yes ? [] : Steps.SelectMany(step => step.Causes);
}
