using Readiness.Core.Yaml;

namespace Readiness.Core.Simulation.Time;

/// <summary>One end of an interval of time: a length, never, or unknown.</summary>
/// <remarks>The default is unknown, so that nothing unset reads as known.</remarks>
public readonly record struct Bound
{
    private readonly TimeSpan _length;

    private Bound(BoundState state, TimeSpan length) => (State, _length) = (state, length);

    public BoundState State { get; }

    public static Bound Unknown => default;

    /// <summary>It does not happen, however long one waits.</summary>
    public static Bound Never { get; } = new(BoundState.Never, TimeSpan.Zero);

    public static Bound Zero { get; } = Of(TimeSpan.Zero);

    public bool IsKnown => State == BoundState.Known;

    /// <summary>The length; reading it in another state is a bug of the caller.</summary>
    public TimeSpan Length => IsKnown ? _length : throw new InvalidOperationException($"The bound is {State}, it has no length.");

    public static Bound Of(TimeSpan length) => new(BoundState.Known, length);

    /// <summary>One after the other: what never ends delays what follows for ever, and an unknown part makes the whole unknown.</summary>
    public static Bound operator +(Bound left, Bound right) =>
        left.State == BoundState.Never || right.State == BoundState.Never ? Never
        : left.IsKnown && right.IsKnown ? Of(Sum(left._length, right._length))
        : Unknown;

    public static Bound Add(Bound left, Bound right) => left + right;

    /// <summary>The shorter of the two; unknown as soon as one is.</summary>
    public static Bound Earlier(Bound left, Bound right) =>
        left.State == BoundState.Unknown || right.State == BoundState.Unknown ? Unknown
        : left.State == BoundState.Never ? right
        : right.State == BoundState.Never || left._length <= right._length ? left
        : right;

    /// <summary>Whether it is certainly longer than <paramref name="limit"/>.</summary>
    public bool Exceeds(TimeSpan limit) => State == BoundState.Never || (IsKnown && _length > limit);

    /// <summary>Whether it is certainly no longer than <paramref name="limit"/>.</summary>
    public bool Keeps(TimeSpan limit) => IsKnown && _length <= limit;

    public override string ToString() => State switch
    {
        BoundState.Known => DurationText.Write(_length),
        BoundState.Never => "never",
        _ => "unknown",
    };

    // Declared lengths are bounded, but a plan may add up many of them.
    private static TimeSpan Sum(TimeSpan left, TimeSpan right) => left > TimeSpan.MaxValue - right ? TimeSpan.MaxValue : left + right;
}

public enum BoundState
{
    Unknown,
    Known,
    Never,
}
