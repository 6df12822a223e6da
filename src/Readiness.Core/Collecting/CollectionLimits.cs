namespace Readiness.Core.Collecting;

/// <summary>How much is asked at once, and how long anything may take.</summary>
/// <remarks>
/// A provider is the first part of a kind (<c>aws</c> of <c>aws.iam.role</c>, <c>mysql</c>). The defaults lie where more in flight stops helping, and leave room beside
/// a provider whose components all hang.
/// </remarks>
public sealed record CollectionLimits
{
    public static CollectionLimits Default { get; } = new();

    /// <summary>How many components are collected at once.</summary>
    public int InFlight { get; init; } = 128;

    /// <summary>How many of them may be of one provider.</summary>
    public int InFlightPerProvider { get; init; } = 64;

    /// <summary>How long collecting one component may take, counted from its start.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long before the deadline a collector is told to stop, so that it can hand over what it has.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>When a collector is told to stop; a short deadline leaves it at least half of it to work.</summary>
    internal TimeSpan StopAfter => Deadline - Grace > Deadline / 2 ? Deadline - Grace : Deadline / 2;
}
