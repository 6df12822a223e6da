using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;

namespace Readiness.Core.Simulation.Time;

/// <summary>One part of a predicted time, with where its number comes from.</summary>
/// <param name="Name">What it is: <c>scrape interval</c>.</param>
/// <param name="From">The answers that gave it; empty for what the plan declares and for assumptions.</param>
/// <param name="Assumed">The source of an assumption; null for what was collected or declared.</param>
/// <param name="Missing">Why a bound is unknown; null when none is.</param>
public sealed record TimedPart(string Name, Interval Length, IReadOnlyList<Provenance> From, string? Assumed, NotCollected? Missing)
{
    public static TimedPart Of(TimeTerm term)
    {
        Fact<TimeSpan>[] facts = [term.Best, term.Expected, term.Worst];
        return new TimedPart(
            term.Name,
            new Interval(BoundOf(term.Best), BoundOf(term.Expected), BoundOf(term.Worst)),
            [.. facts.Select(fact => fact.From).OfType<Provenance>().Distinct()],
            term.Assumed.ValueOr(null),
            facts.Where(fact => fact.IsNotCollected).Select(fact => fact.Why).FirstOrDefault());
    }

    /// <summary>The parts of a time one after the other; of a list that could not be read to its end the whole is unknown.</summary>
    public static (IReadOnlyList<TimedPart> Parts, Interval Whole) AddUp(FactList<TimeTerm> terms)
    {
        List<TimedPart> parts = [.. terms.Items.Select(Of)];
        var lost = terms.IsNotCollected ? terms.Why : terms.Incomplete;
        if (lost is not null) parts.Add(new TimedPart("what could not be read", Interval.Unknown, [], null, lost));
        if (terms.IsAbsent) return ([], Interval.Zero);
        return (parts, parts.Aggregate(Interval.Zero, (sum, part) => sum + part.Length));
    }

    // A part that the system says does not exist adds nothing.
    private static Bound BoundOf(Fact<TimeSpan> fact) => fact switch
    {
        { IsPresent: true, Value: var length } => Bound.Of(length),
        { IsAbsent: true } => Bound.Zero,
        _ => Bound.Unknown,
    };
}
