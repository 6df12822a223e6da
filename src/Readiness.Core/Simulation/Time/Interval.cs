namespace Readiness.Core.Simulation.Time;

/// <summary>How long something takes: when all falls well, as a rule, and at worst.</summary>
public readonly record struct Interval(Bound Best, Bound Expected, Bound Worst)
{
    public static Interval Zero { get; } = Always(Bound.Zero);

    public static Interval Never { get; } = Always(Bound.Never);

    public static Interval Unknown => default;

    public static Interval Always(Bound bound) => new(bound, bound, bound);

    public static Interval Always(TimeSpan length) => Always(Bound.Of(length));

    public static Interval operator +(Interval left, Interval right) =>
        new(left.Best + right.Best, left.Expected + right.Expected, left.Worst + right.Worst);

    public static Interval Add(Interval left, Interval right) => left + right;

    /// <summary>What may not happen at all keeps its best case and nothing else: nobody knows whether it ever ends.</summary>
    public Interval WhenUncertain() => new(Best, Bound.Unknown, Bound.Unknown);
}
