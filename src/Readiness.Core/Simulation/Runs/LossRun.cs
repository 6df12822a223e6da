using Readiness.Core.Plans;
using Readiness.Core.Simulation.Losses;
using Readiness.Core.Simulation.Time;

namespace Readiness.Core.Simulation.Runs;

/// <summary>How a failover runs after one loss.</summary>
public sealed record LossRun(Loss Loss)
{
    /// <summary>All sites that are gone, nested ones included.</summary>
    public IReadOnlyList<string> Sites { get; init; } = [];

    /// <summary>The components that go with them, or may.</summary>
    public IReadOnlyList<LostComponent> Components { get; init; } = [];

    /// <summary>Whether the loss hits what serves today. When it does not, users notice nothing.</summary>
    public Answer CallsForFailover { get; init; }

    /// <summary>When nobody must fail over: how a failover would run if the primary were lost now, too. Null otherwise.</summary>
    public LossRun? Next { get; init; }

    /// <summary>The chain in its order.</summary>
    public IReadOnlyList<PhaseRun> Phases { get; init; } = [];

    /// <summary>Whether every phase works.</summary>
    public Answer ChainWorks { get; init; }

    /// <summary>The first phase that does not work: the root cause of all that comes after it. Null when none is known to fail.</summary>
    public Phase? BrokenAt { get; init; }

    /// <summary>From the loss until users are served from a copy that takes writes.</summary>
    public Interval Rto { get; init; }

    public TimeSpan? RtoObjective { get; init; }

    public ObjectiveVerdict RtoVerdict { get; init; }

    /// <summary>One for each path of the plan.</summary>
    public IReadOnlyList<PathLoss> Paths { get; init; } = [];

    /// <summary>Whether a failover stays possible after a loss that calls for none; unknown when that is not the question.</summary>
    public Answer StaysProtected => Next?.ChainWorks ?? Answer.Unknown;

    public ObjectiveVerdict RpoVerdict => ObjectiveVerdicts.Worst(Paths.Select(path => path.Verdict));

    /// <summary>Whether the loss is survived within the objectives.</summary>
    public Answer Succeeds => CallsForFailover == Answer.No
        ? Answer.Yes
        : Answers.All(ChainWorks, Kept(RtoVerdict), Kept(RpoVerdict));

    /// <summary>What is only kept as a rule counts as kept; a report says so beside it.</summary>
    private static Answer Kept(ObjectiveVerdict verdict) => verdict switch
    {
        ObjectiveVerdict.Missed => Answer.No,
        ObjectiveVerdict.CannotTell => Answer.Unknown,
        _ => Answer.Yes,
    };
}
