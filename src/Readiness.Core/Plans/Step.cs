using Readiness.Core.Diagnostics;

namespace Readiness.Core.Plans;

/// <summary>One entry of the chain.</summary>
/// <param name="Name">Unique within the plan and stable: the component it is about, or <c>from→to</c>.</param>
public abstract record Step(string Name, Phase Phase, SourceSpan Span)
{
    /// <summary>The component that answers for the step.</summary>
    public abstract string Component { get; }

    /// <summary>All components that the step names.</summary>
    public virtual IEnumerable<string> Names => [Component];

    /// <summary>The subject that rules call it: <c>signal</c>, <c>quorum</c>, <c>switch</c>, <c>start</c>, <c>path</c>.</summary>
    public abstract string Subject { get; }
}

/// <summary>Detect: something notices the loss.</summary>
public sealed record SignalStep(string Signal, SourceSpan Span) : Step(Signal, Phase.Detect, Span)
{
    public override string Component => Signal;

    public override string Subject => "signal";
}

/// <summary>Decide: those who vote on the failover.</summary>
public sealed record QuorumStep(string Quorum, SourceSpan Span) : Step(Quorum, Phase.Decide, Span)
{
    public override string Component => Quorum;

    public override string Subject => "quorum";
}

/// <summary>Switch: an actor changes something so that users reach the standby.</summary>
/// <param name="By">The component that acts.</param>
/// <param name="Change">The component that is changed; null when the actor steers users by itself.</param>
/// <param name="To">What it must point to afterwards: addresses or names.</param>
public sealed record SwitchStep(string By, string? Change, IReadOnlyList<string> To, SourceSpan Span) : Step(Change is null ? By : $"{By}→{Change}", Phase.Switch, Span)
{
    public override string Component => By;

    public override IEnumerable<string> Names => new[] { By, Change }.OfType<string>();

    public override string Subject => "switch";
}

/// <summary>Start: a service at the standby serves.</summary>
public sealed record StartStep(string Service, SourceSpan Span) : Step(Service, Phase.Start, Span)
{
    public override string Component => Service;

    public override string Subject => "start";
}

/// <summary>Data: a way by which data reaches the standby: replication from one component to another, or a job.</summary>
/// <param name="From">The source; null for a job.</param>
/// <param name="To">The copy; null for a job.</param>
/// <param name="By">The job; null for replication.</param>
/// <param name="Rpo">The objective of this path alone, over the component's and the plan's.</param>
public sealed record PathStep(string? From, string? To, string? By, TimeSpan? Rpo, SourceSpan Span)
    : Step(By ?? $"{From}→{To}", Phase.Data, Span)
{
    public override string Component => By ?? To ?? From ?? "";

    public override IEnumerable<string> Names => new[] { By, From, To }.OfType<string>();

    public override string Subject => "path";
}
