using Readiness.Core.Evaluation;
using Readiness.Core.Plans;
using Readiness.Core.Simulation.Time;

namespace Readiness.Core.Simulation.Steps;

/// <summary>How one step of the chain fares after a loss.</summary>
public sealed record StepRun(Step Step)
{
    /// <summary>Whether it does its part.</summary>
    public Answer Works { get; init; }

    /// <summary>Why it does not, or why nobody can say; empty when it works.</summary>
    public IReadOnlyList<Cause> Causes { get; init; } = [];

    /// <summary>What does not stop it and is worth knowing before the drill.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>How long it takes; never when it does not work.</summary>
    public Interval Takes { get; init; }

    /// <summary>What <see cref="Takes"/> is made of.</summary>
    public IReadOnlyList<TimedPart> Parts { get; init; } = [];

    /// <summary>For a path: how much data is lost, as a stretch of time. Null for other steps.</summary>
    public Interval? Loses { get; init; }

    /// <summary>What <see cref="Loses"/> is made of.</summary>
    public IReadOnlyList<TimedPart> LossParts { get; init; } = [];
}

/// <summary>One reason why a step does not work, or why nobody can say whether it does.</summary>
/// <param name="Text">One sentence without a full stop.</param>
/// <param name="IsUnknown">Whether it leaves the answer open instead of making it a no.</param>
/// <param name="Evidence">The facts that it rests on.</param>
/// <param name="Missing">The facts that would decide it; empty for a no.</param>
public sealed record Cause(string Text, bool IsUnknown, IReadOnlyList<Evidence> Evidence, IReadOnlyList<MissingFact> Missing);
