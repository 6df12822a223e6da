using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;

namespace Readiness.Collectors.Signals;

/// <summary>Adds the parts of a time up, so that what a signal claims and what it is made of are one number.</summary>
internal static class TermTotals
{
    public static Fact<TimeSpan> Best(IEnumerable<TimeTerm> terms) => Sum(terms.Select(term => term.Best));

    public static Fact<TimeSpan> Worst(IEnumerable<TimeTerm> terms) => Sum(terms.Select(term => term.Worst));

    /// <summary>The same of a list that may be lost; what was not read to its end has no sum.</summary>
    public static Fact<TimeSpan> Best(FactList<TimeTerm> terms) => Lost(terms) is { } why ? Fact<TimeSpan>.Missing(why) : Best(terms.Items);

    /// <summary>The same of a list that may be lost; what was not read to its end has no sum.</summary>
    public static Fact<TimeSpan> Worst(FactList<TimeTerm> terms) => Lost(terms) is { } why ? Fact<TimeSpan>.Missing(why) : Worst(terms.Items);

    /// <summary>A bound of the time until a signal that is given at all; else not collected.</summary>
    /// <param name="otherwise">Why nothing bounds the delay of one that is not given.</param>
    public static Fact<TimeSpan> WhenGiven(Fact<bool> fires, Fact<TimeSpan> bound, string otherwise) => fires switch
    {
        { IsPresent: true, Value: true } => bound,
        { IsNotCollected: true } => Fact<TimeSpan>.Missing(fires.Why),
        _ => Fact<TimeSpan>.Missing(NotCollectedReason.Unsupported, otherwise),
    };

    private static NotCollected? Lost(FactList<TimeTerm> terms) => terms.IsNotCollected ? terms.Why : terms.Incomplete;

    // Of the first part that nobody knows, the reason; a part that does not exist adds nothing.
    private static Fact<TimeSpan> Sum(IEnumerable<Fact<TimeSpan>> parts)
    {
        var sum = TimeSpan.Zero;
        Provenance? from = null;
        foreach (var part in parts)
        {
            if (part.IsNotCollected) return part;
            sum += part.ValueOr(TimeSpan.Zero);
            from ??= part.From;
        }

        return Fact<TimeSpan>.Present(sum, from);
    }
}
