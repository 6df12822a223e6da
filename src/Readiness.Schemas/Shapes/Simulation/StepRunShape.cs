using Readiness.Core.Simulation;

namespace Readiness.Schemas.Shapes.Simulation;

/// <summary>How one step fares after the loss.</summary>
internal sealed record StepRunShape
{
    public required string Name { get; init; }

    /// <summary>What rules call it: signal, quorum, switch, start or path.</summary>
    public required string Subject { get; init; }

    public required Answer Works { get; init; }

    /// <summary>Why it does not work, or why nobody can say; empty when it works.</summary>
    public required IReadOnlyList<CauseShape> Causes { get; init; }

    /// <summary>What does not stop it and is worth knowing.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }

    public required IntervalShape Takes { get; init; }

    /// <summary>What takes is made of; empty for a step that does not work.</summary>
    public required IReadOnlyList<PartShape> Parts { get; init; }

    /// <summary>The data that is lost, as a stretch of time; left out for steps that are no path.</summary>
    public IntervalShape? Loses { get; init; }

    /// <summary>What loses is made of; left out likewise.</summary>
    public IReadOnlyList<PartShape>? LossParts { get; init; }
}
