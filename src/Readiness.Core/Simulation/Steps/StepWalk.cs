using Readiness.Core.Evaluation;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;
using Readiness.Core.Simulation.Losses;
using Readiness.Core.Simulation.Time;

namespace Readiness.Core.Simulation.Steps;

/// <summary>Walks one step of the chain in the estate after a loss.</summary>
internal static class StepWalk
{
    public static StepRun Walk(Step step, Estate estate, LostWorld world) => estate.StateOf(step) switch
    {
        { Facts: SignalFacts signal } => SignalWalk.Walk(step, signal, world),
        { Facts: QuorumFacts quorum } => QuorumWalk.Walk(step, quorum, world),
        { Facts: SwitchFacts change } => SwitchWalk.Walk(step, change, world),
        { Facts: StartFacts start } => StartWalk.Walk(step, start, world),
        { Facts: PathFacts path } => PathWalk.Walk((PathStep)step, path, world),
        { WhyNone: var why } => Unseen(step, why ?? NotCollected.NotRequested),
    };

    /// <summary>The step with what its requirements leave of it.</summary>
    public static StepRun Judge(Step step, IReadOnlyList<Requirement> requirements, Interval takes, IReadOnlyList<TimedPart> parts)
    {
        var works = Answers.All(requirements.Select(requirement => requirement.Holds));
        return new StepRun(step)
        {
            Works = works,
            // What is certainly broken comes first: it is what must be mended, whatever else is open.
            Causes = [.. requirements.Where(requirement => requirement.Holds != Answer.Yes).OrderByDescending(requirement => requirement.Holds).Select(requirement => requirement.AsCause())],
            Takes = works switch { Answer.Yes => takes, Answer.No => Interval.Never, _ => takes.WhenUncertain() },
            Parts = parts,
        };
    }

    private static StepRun Unseen(Step step, NotCollected why) => new(step)
    {
        Works = Answer.Unknown,
        Causes = [new Cause($"cannot tell: {why.Detail}", IsUnknown: true, [], [new MissingFact(step.Subject, why.Reason.ToString(), why.Detail)])],
        Takes = Interval.Unknown,
        Loses = step is PathStep ? Interval.Unknown : null,
    };
}
